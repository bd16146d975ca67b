"""The same certificates where there is no openssl command. Imported only then."""

from __future__ import annotations

import datetime
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_ADDRESSES = ("127.0.0.1", "::1")


def make(directory: Path, days: int, passphrase: str) -> None:
    ca_key = _key(directory, "ca")
    ca_name = _name("openwebui test CA")
    ca = _builder(ca_name, ca_name, ca_key, days, is_ca=True).sign(
        ca_key, hashes.SHA256()
    )
    _write(directory, "ca", ca)
    addresses = [x509.IPAddress(ipaddress.ip_address(text)) for text in _ADDRESSES]
    usages = {
        "server": ExtendedKeyUsageOID.SERVER_AUTH,
        "client": ExtendedKeyUsageOID.CLIENT_AUTH,
    }
    for name, usage in usages.items():
        key = _key(directory, name)
        builder = _builder(_name(name), ca_name, key, days, is_ca=False)
        builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        if name == "server":
            names = x509.SubjectAlternativeName(addresses)
            builder = builder.add_extension(names, critical=False)
        _write(directory, name, builder.sign(ca_key, hashes.SHA256()))
        if name == "client":
            _write_encrypted(directory, key, passphrase)


def _write_encrypted(
    directory: Path, key: ec.EllipticCurvePrivateKey, passphrase: str
) -> None:
    forms = {
        "encrypted": serialization.PrivateFormat.PKCS8,
        "legacy": serialization.PrivateFormat.TraditionalOpenSSL,
    }
    encryption = serialization.BestAvailableEncryption(passphrase.encode())
    for name, form in forms.items():
        data = key.private_bytes(serialization.Encoding.PEM, form, encryption)
        (directory / f"client.{name}.key").write_bytes(data)


def _key(directory: Path, name: str) -> ec.EllipticCurvePrivateKey:
    key = ec.generate_private_key(ec.SECP256R1())
    (directory / f"{name}.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )
    return key


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    days: int,
    *,
    is_ca: bool,
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.timezone.utc)  # noqa: UP017  Python 3.9
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # Five minutes back, for a clock that another container keeps.
        .not_valid_before(now - datetime.timedelta(minutes=5))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
    )


def _write(directory: Path, name: str, certificate: x509.Certificate) -> None:
    data = certificate.public_bytes(serialization.Encoding.PEM)
    (directory / f"{name}.pem").write_bytes(data)
