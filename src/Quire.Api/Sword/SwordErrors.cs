using Quire.Domain.Errors;

namespace Quire.Api.Sword;

/// <summary>Refusals of deposits over SWORD that cannot be read.</summary>
internal static class SwordErrors
{
    public static RepositoryException TokenMissing() =>
        Refuse.Unauthenticated(
            "request.sword.token-missing",
            $"Send an API token as the user name of basic authentication, and nothing as the password."
        );

    public static RepositoryException MediationUnsupported() =>
        Refuse.BadRequest(
            "request.sword.mediation-unsupported",
            $"Deposits on behalf of somebody else (On-Behalf-Of) are not taken."
        );

    public static RepositoryException EntryExpected(string sent) =>
        Refuse.BadRequest(
            "request.sword.entry-expected",
            $"An Atom entry (Content-Type: application/atom+xml) is expected, not '{sent}'. Files follow with a request of their own."
        );

    public static RepositoryException EntryMalformed(string problem) =>
        Refuse.BadRequest("request.sword.entry-malformed", $"The Atom entry cannot be read: {problem}");

    public static RepositoryException PackagingUnsupported(string required, string sent) =>
        Refuse.BadRequest(
            "request.sword.packaging-unsupported",
            $"Package format {required} is required but format specified in 'Packaging' HTTP header was {sent}"
        );

    public static RepositoryException NameMissing() =>
        Refuse.BadRequest(
            "request.sword.name-missing",
            $"The header Content-Disposition must name the file, such as: attachment; filename=data.zip"
        );

    public static RepositoryException NothingSent() =>
        Refuse.BadRequest(
            "request.sword.nothing-sent",
            $"No bytes were sent. Please check the file you are attempting to deposit."
        );

    public static RepositoryException DigestMalformed(string sent) =>
        Refuse.BadRequest(
            "request.sword.digest-malformed",
            $"The header Content-MD5 must be an MD5 digest in hexadecimal digits or base64, not '{sent}'."
        );

    public static RepositoryException ChecksumMismatch() =>
        Refuse.BadRequest(
            "request.sword.checksum-mismatch",
            $"The bytes that arrived have another MD5 digest than the header Content-MD5 says. Nothing was stored."
        );

    public static RepositoryException TermTwice(string term) =>
        Refuse.BadRequest("request.sword.term-twice", $"Only one {term} can be provided per dataset.");

    public static RepositoryException ContactWithoutEmail(string contact) =>
        Refuse.BadRequest(
            "request.sword.contact-no-email",
            $"A contributor of the type Contact must be an e-mail address, not '{contact}'."
        );

    public static RepositoryException LicenseBlank() =>
        Refuse.BadRequest("request.sword.license-blank", $"License provided was blank.");

    public static RepositoryException LicenseUnknown(string license, string known) =>
        Refuse.BadRequest(
            "request.sword.license-unknown",
            $"Couldn't find an active license with: {license}. Valid licenses: {known}"
        );

    public static RepositoryException RightsBesideLicense() =>
        Refuse.BadRequest(
            "request.sword.rights-beside-license",
            $"Terms of Use (dcterms:rights) cannot be specified in combination with a license."
        );

    public static RepositoryException TermsOnFile(string license) =>
        Refuse.BadRequest(
            "request.sword.terms-on-file",
            $"Can not change license to {license} due to existing Terms of Use (dcterms:rights)."
        );

    public static RepositoryException StillInProgress() =>
        Refuse.BadRequest("request.sword.in-progress", $"Pass 'In-Progress: false' header to publish.");
}
