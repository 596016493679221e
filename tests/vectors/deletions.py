"""The checks that are deleted, one at a time, and the families of files that must notice (T20)."""

from typing import Final

from tests.vectors.deleted import Deleted

_ZIP: Final = ("container",)
_CMS: Final = ("signature",)
_PDF: Final = ("pdf", "increment", "receipt")
_SIGNED: Final = ("increment",)
_RECEIVED: Final = ("receipt",)
_WHO: Final = ("person",)
_FACTS: Final = ("facts",)
_JSON: Final = ("json",)
_DRAFT: Final = ("draft",)
_SEALED: Final = ("sealed",)


def _gone(module: str, function: str, old: str, families: tuple[str, ...]) -> Deleted:
    """The condition never holds."""
    return Deleted(module, function, f"if {old}:", f"if False and ({old}):", families)


DELETIONS: Final = (
    # The container
    Deleted("package.container", "_taken_apart", "if _built(parts) == data else", "if True else", _ZIP),
    _gone("package.container", "read_container", "len(data) > TOTAL_LIMIT", _ZIP),
    _gone("package.container", "_content_at", 'written_name != name.encode("ascii")', _ZIP),
    _gone("package.container", "_content_at", "why is None and zlib.crc32(content) != crc", _ZIP),
    _gone("package.container", "_taken_apart", "contents[0] != MIMETYPE", _ZIP),
    _gone("package.container", "_why_not_stored", "flags & _ENCRYPTED_FLAG", _ZIP),
    _gone("package.container", "_why_not_stored", "method != _STORED", _ZIP),
    _gone("package.container", "_why_other_size", "declared > limit", _ZIP),
    _gone("package.container", "_why_other_size", "declared == 0", _ZIP),
    # Manifest and signature
    Deleted("package.manifest", "manifest_differences", "expected == parts.manifest", "True", ("listing",)),
    _gone("package.checks", "manifest_names_the_files", "differences", ("listing",)),
    _gone("signing.cms", "examine_signature", "len(signature) > LARGEST_SIGNATURE", ("pdf",)),
    _gone("signing.cms", "_check", "algorithm_for(key) is not claims.algorithm", _CMS),
    _gone("signing.cms", "_check", "content_info(claims, value) != signature", _CMS),
    _gone("signing.cms", "_check", "claims.digest != digest", ("listing",)),
    Deleted("signing.cms", "_check", "not verifies(", "False and not verifies(", _CMS),
    Deleted("signing.cms", "_check", " or in_one_form(key, value) != value", "", _CMS),
    _gone("signing.cms", "_read_certificates", "len(path) != len(certificates)", _CMS),
    _gone("signing.cms", "_read_attributes", "name.encoded in found", _CMS),
    Deleted("signing.cms", "_read_attributes", "if not required <= found.keys() <= required", "if not required", _CMS),
    # The PDF
    _gone("signing.pdf_signature", "_find", "not start < end <= end + rest == len(pdf)", _PDF),
    _gone("signing.pdf_signature", "_examine_contents", "any(place.contents[len(signature) :])", _PDF),
    Deleted("signing.pdf_signature", "_examine_contents", "examined.signing_time is not None", "False", _PDF),
    Deleted("signing.pdf_signature", "_read_document", "if sorted(", "if False and sorted(", _PDF),
    Deleted(
        "signing.pdf_signature", "_read_document", 'if list(signature["/By', 'if False and list(signature["/By', _PDF
    ),
    _gone("signing.pdf_signature", "_read_document", '_bytes_of(signature, "/Contents") != mark', _SIGNED),
    Deleted("signing.pdf_signature", "_read_document", "not _certifies(", "False and not _certifies(", _SIGNED),
    Deleted("signing.pdf_signature", "_read_document", " or (closes and not _closes(signature))", "", _RECEIVED),
    _gone("signing.pdf_signature", "examine_pdf", "declarant.certificate == last.signature.certificate", _RECEIVED),
    Deleted("signing.pdf_signature", "_certifies", "certification is signature", "True", _SIGNED),
    Deleted("signing.pdf_signature", "_certifies", '(reference["/TransformMethod"], level)', '("/DocMDP", 2)', _SIGNED),
    Deleted("signing.increment", "compare_increment", "if place is not None:", "if False:", _PDF),
    Deleted("signing.increment", "compare_increment", "if malformed else None", "if False else None", _SIGNED),
    Deleted(
        "package.reprint", "print_difference", " or _receipt_difference(parts, declared, signed.receipt)", "", _RECEIVED
    ),
    _gone("package.reprint", "print_difference", "facts.renderer.template != TEMPLATE", _FACTS),
    # Of one signer, and of whom
    Deleted(
        "package.checks",
        "both_signatures_are_of_one_signer",
        "declarant.certificate != signed.declarant.certificate",
        "False",
        _WHO,
    ),
    Deleted(
        "package.checks",
        "both_signatures_are_of_one_signer",
        "maker.certificate == signed.receipt.signature.certificate",
        "True",
        _RECEIVED,
    ),
    _gone("package.checks", "signature_is_intact", "isinstance(exam.declarant, SignatureRefused)", _RECEIVED),
    Deleted("package.checks", "signer_is_trusted", "if exam.receiver is None else", "if True else", _RECEIVED),
    Deleted("package.examination", "Examination.declarant", "self.received is None", "True", _RECEIVED),
    Deleted("signing.identity", "signer_is_declarant", "bool(id_number) and any(", "True or any(", _WHO),
    Deleted("signing.identity", "signer_is_declarant", "wanted and wanted in names", "True", _WHO),
    # Trust
    _gone("signing.paths", "problem_of_signer", "at < begins", _WHO),
    _gone("signing.paths", "problem_of_signer", "at > ends", _WHO),
    Deleted("signing.paths", "problem_of_signer", "may_sign(certificate)", "True", _WHO),
    _gone("signing.paths", "problem_of_path", "is_ca(path[0])", _WHO),
    _gone("signing.paths", "problem_of_path", "not begins <= at <= ends", _WHO),
    _gone("signing.paths", "problem_of_path", "not all(is_ca(issuer) for issuer in path[1:])", _WHO),
    Deleted("signing.paths", "problem_of_path", "_library_accepts(path, at)", "True", _WHO),
    _gone("signing.paths", "problem_of_strength", "_is_short(certificate)", _WHO),
    _gone("signing.trust", "_judge_self_signed", "certificate not in trust.roots", _WHO),
    _gone("signing.trust", "_judge_without_path", "not trust.roots", _WHO),
    _gone("signing.revocation", "_judge_one", "entry is not None", _WHO),
    Deleted("signing.revocation", "_judge_one", "max(fitting", "min(fitting", _WHO),
    Deleted("signing.revocation", "judge_revocation", "pairwise(path)", "pairwise(path[:2])", _WHO),
    # What is declared
    Deleted("package.checks", "json_is_a_declaration", "if differing else", "if False else", _FACTS),
    _gone("package.checks", "regime_is_in_force", "in_force is None or in_force.digest != exam.regime.digest", _FACTS),
    _gone("package.examination", "Examination.regime", "isinstance(self.head, Unreadable)", _FACTS),
    _gone("package.package_facts", "_refuse_newer", "version is not None and int(version[1]) > FORMAT_VERSION", _FACTS),
    Deleted("package.declared", "read_declaration", "_check_ids(declaration)", "pass", _FACTS),
    Deleted("package.declared", "read_declaration", "_check_words(declaration)", "pass", _FACTS),
    Deleted("package.declared", "read_declaration", "or sections.keys() != asked.keys()", "", _FACTS),
    _gone("package.canonical", "parse_canonical", "spelling != data", _JSON),
    _gone("package.canonical", "_check_text", 'not unicodedata.is_normalized("NFC", text)', _JSON),
    _gone("base.strict_json", "parse", "len(data) > size_limit", _JSON),
    _gone("base.strict_json", "_decoded", "data.startswith(_BYTE_ORDER_MARK)", _JSON),
    _gone("base.strict_json", "_check_bounds", "values > VALUE_LIMIT", _JSON),
    _gone("base.strict_json", "_check_bounds", "depth > depth_limit", _JSON),
    _gone("base.strict_json", "_checked_object", "key in members", _JSON),
    _gone("base.strict_json", "check_text", "found is not None", _JSON),
    Deleted("base.strict_json", "_integer", "abs(int(digits)) <= LARGEST_INTEGER", "True", _DRAFT),
    Deleted("base.strict_json", "_refused_number", "return _REFUSED_NUMBER", "return 1", _JSON),
    Deleted("drafting.draft_file", "load_draft", '_only(raw, {"format"', '(lambda *_: None)(raw, {"format"', _DRAFT),
    Deleted(
        "drafting.draft_file", "load_draft", '_one_of(facts["filing"]', '(lambda *_: None)(facts["filing"]', _DRAFT
    ),
    _gone("drafting.draft_file", "_sections", "row.id in seen", _DRAFT),
    _gone("drafting.draft_file", "_row", "len(row_id) > 64", _DRAFT),
    # Sealed files
    Deleted("signing.sealing", "unseal", "decryptor.finalize()", "pass", _SEALED),
    Deleted("package.sealed_content", "package_in", "if is_ours else None", "if True else None", _SEALED),
    _gone("signing.envelope_reading", "read_envelope", "len(data) > LARGEST_SEALED", _SEALED),
    Deleted(
        "signing.envelope_reading",
        "_taken_apart",
        "if data[:start] != envelope",
        "if False and data != envelope",
        _SEALED,
    ),
    _gone("signing.envelope_reading", "_read_keys", "len({key.recipient for key in keys}) != len(keys)", _SEALED),
    _gone("signing.envelope_reading", "_read_agreed", "len(point) != POINT_SIZE or point[0] != UNCOMPRESSED", _SEALED),
    _gone("signing.envelope_reading", "_read_keys", "not 0 < len(found) <= MOST_RECIPIENTS", _SEALED),
)
