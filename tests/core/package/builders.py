"""A small package for the tests of this folder: right in every form, signed by nobody."""

from declare_app.model.short_code import content_digest
from declare_app.package.container import Parts, write_container
from declare_app.package.manifest import manifest_of
from declare_app.package.package_facts import PackageFacts, RendererFacts, package_json

DECLARATION_JSON = b'{"format":"kkts-declaration/1.0"}'
DECLARATION_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
SIGNATURE = bytes.fromhex("3003020101")

FACTS = PackageFacts(
    format="kkts-package/1",
    declaration_id="0b4d5f6e-3c2a-4d1b-8e9f-a0b1c2d3e4f5",
    serial=1,
    supersedes_sha256=None,
    kind="annual",
    period="2026",
    unit="SỞ XÂY DỰNG",
    recipient_unit=None,
    created_claimed="2026-11-20T09:30:00+07:00",
    schema_sha256="0" * 64,
    content_sha256=content_digest(DECLARATION_JSON),
    renderer=RendererFacts(template="nd130-1", code_line=True),
    claimed_level="L2",
    form_statement="Mẫu đang dùng: Phụ lục I NĐ 130/2020",
)


def parts() -> Parts:
    """All five parts, in agreement with each other."""
    facts = package_json(FACTS)
    return Parts(
        declaration_json=DECLARATION_JSON,
        declaration_pdf=DECLARATION_PDF,
        package_json=facts,
        manifest=manifest_of(
            declaration_json=DECLARATION_JSON,
            declaration_pdf=DECLARATION_PDF,
            package_json=facts,
        ),
        signature=SIGNATURE,
    )


def package() -> bytes:
    """The same as a file."""
    return write_container(parts())
