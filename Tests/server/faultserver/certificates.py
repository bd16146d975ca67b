"""A certificate authority of this run, and what it signs for a server and a client."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

DAYS = 2
OPENSSL_SECONDS = 30

#: The server's name is its address: `https://localhost:PORT` must fail as a wrong host name.
SERVER_NAMES = "IP:127.0.0.1,IP:::1"

#: The client's key also comes encrypted, as PKCS #8 and in the older form of OpenSSL.
PASSPHRASE = "open sesame"

_EXTENSIONS = {
    "server": f"basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n"
    f"subjectAltName={SERVER_NAMES}\n",
    "client": "basicConstraints=CA:FALSE\nextendedKeyUsage=clientAuth\n",
}


@dataclass(frozen=True)
class Certificates:
    ca_file: Path
    server_cert: Path
    server_key: Path
    client_cert: Path
    client_key: Path
    encrypted_key: Path
    legacy_key: Path

    def context(self, *, ask_client: bool) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server_cert, self.server_key)
        if ask_client:
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(self.ca_file)
        return context


def make_certificates(directory: Path) -> Certificates | None:
    """None when there is nothing to make them with."""
    directory.mkdir(parents=True, exist_ok=True)
    if shutil.which("openssl") is not None:
        _make_with_openssl(directory)
    elif not _make_with_cryptography(directory):
        return None
    return Certificates(
        ca_file=directory / "ca.pem",
        server_cert=directory / "server.pem",
        server_key=directory / "server.key",
        client_cert=directory / "client.pem",
        client_key=directory / "client.key",
        encrypted_key=directory / "client.encrypted.key",
        legacy_key=directory / "client.legacy.key",
    )


def _make_with_openssl(directory: Path) -> None:
    def openssl(*arguments: str) -> bytes:
        return subprocess.run(
            ["openssl", *arguments],
            cwd=directory,
            check=True,
            capture_output=True,
            timeout=OPENSSL_SECONDS,
        ).stdout

    def key(name: str) -> None:
        openssl(*f"ecparam -name prime256v1 -genkey -noout -out {name}.key".split())

    key("ca")
    subject = ("-subj", "/CN=openwebui test CA")
    openssl(*f"req -x509 -new -key ca.key -days {DAYS} -out ca.pem".split(), *subject)
    # As SSL_CERT_DIR wants it.
    (directory / "hashed").mkdir(exist_ok=True)
    name = openssl(*["x509", "-in", "ca.pem", "-noout", "-hash"]).decode().strip()
    shutil.copyfile(directory / "ca.pem", directory / "hashed" / f"{name}.0")
    for name, extensions in _EXTENSIONS.items():
        key(name)
        (directory / f"{name}.ext").write_text(extensions)
        openssl(*f"req -new -key {name}.key -subj /CN={name} -out {name}.csr".split())
        openssl(
            *f"x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial".split(),
            *f"-days {DAYS} -extfile {name}.ext -out {name}.pem".split(),
        )
    password = ("-passout", f"pass:{PASSPHRASE}")
    openssl(
        *["pkcs8", "-topk8", "-in", "client.key", "-out", "client.encrypted.key"],
        *password,
    )
    openssl(
        *["ec", "-aes128", "-in", "client.key", "-out", "client.legacy.key"], *password
    )


def _make_with_cryptography(directory: Path) -> bool:
    try:
        from . import certificates_by_cryptography as other
    except ImportError:
        return False
    other.make(directory, DAYS, PASSPHRASE)
    return True
