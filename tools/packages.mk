# `make packages` writes Debian's packages into build/packages and has lintian look at them; `make test-packages`
# installs them into a fresh Debian, and runs chats there. `.ci/packages`, a step of the tests, does this
# and `make test-wheel`.

PACKAGES := $(BUILD)/packages
# What debhelper leaves. (dh_clean deletes more: files with names like those of editors, in the whole checkout.)
DEBIAN_LEFT = .pybuild $(addprefix debian/,.debhelper debhelper-build-stamp files tmp *.debhelper* *.substvars \
    libopenwebui0 libopenwebui-dev libopenwebui-doc python3-openwebui)

.PHONY: packages test-packages
packages: $(LIBRARY)
	@.ci/need packages
	@case "$$(dpkg-parsechangelog -S Version)" in $(LIBRARY_VERSION)-*) ;; \
	*) echo "debian/changelog has no entry for $(LIBRARY_VERSION)" >&2; exit 1 ;; esac
	rm -rf $(PACKAGES) $(DEBIAN_LEFT) && mkdir -p $(PACKAGES)
	DEBS=$(abspath $(PACKAGES)) debian/rules binary
	rm -rf $(DEBIAN_LEFT)
	lintian --fail-on error,warning --tag-display-limit 0 $(PACKAGES)/*.deb
	@ls -l $(PACKAGES)

test-packages: packages
	Tests/packages.sh $(PACKAGES)/*.deb

# RPM packages, in build/rpm. On a Debian, RPMBUILD_FLAGS=--nodeps: rpm does not know what is installed.
.PHONY: rpm test-rpm
rpm: $(LIBRARY)
	rm -rf $(BUILD)/rpm
	rpmbuild --quiet --build-in-place -bb $(RPMBUILD_FLAGS) --define '_topdir $(abspath $(BUILD))/rpm' tools/rpm/libopenwebui.spec
	@ls $(BUILD)/rpm/RPMS/*/*.rpm

test-rpm:
	@$(MAKE) -s rpm RPMBUILD_FLAGS="$$([ -e /etc/debian_version ] && echo --nodeps)"
	Tests/rpm.sh $(BUILD)/rpm/RPMS/*/*.rpm
