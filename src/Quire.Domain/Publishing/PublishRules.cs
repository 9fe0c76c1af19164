using Quire.Domain.Datasets;
using Quire.Domain.Errors;

namespace Quire.Domain.Publishing;

/// <summary>What must hold before a dataset is published; each refusal with the text clients know.</summary>
public static class PublishRules
{
    public static void HostMustBePublished(bool hostPublished, string hostAlias)
    {
        if (!hostPublished)
        {
            throw Refuse.Rule($"This dataset may not be published because its host dataverse ({hostAlias}) has not been published.");
        }
    }

    public static void MustBeDraft(VersionState newest, string identifier)
    {
        if (newest != VersionState.Draft)
        {
            throw Refuse.Rule($"Latest version of dataset {identifier} is already released. Only draft versions can be released.");
        }
    }

    public static void TermsMustBeStated(TermsOfUse terms)
    {
        if (!terms.AreStated)
        {
            throw Refuse.Rule("Dataset must have a valid license or Custom Terms Of Use configured before it can be published.");
        }
    }

    /// <summary>People who find a restricted file must learn how to get it.</summary>
    public static void RestrictedFilesMustBeExplained(TermsOfUse terms, bool anyRestricted)
    {
        if (anyRestricted && !terms.FileAccessRequest && string.IsNullOrWhiteSpace(terms.TermsOfAccess))
        {
            throw Refuse.Conflict("Terms of Use and Access are invalid. You must enable request access or add terms of access in datasets with restricted files.");
        }
    }

    public static void FirstMustBeMajor(ReleaseKind kind, bool publishedBefore)
    {
        if (kind == ReleaseKind.Minor && !publishedBefore)
        {
            throw Refuse.Rule("Cannot publish as minor version. Re-try as major release.");
        }
    }

    public static void MinorMustKeepFiles(ReleaseKind kind, bool filesDiffer, bool previousDeaccessioned)
    {
        if (kind == ReleaseKind.Minor && (filesDiffer || previousDeaccessioned))
        {
            throw Refuse.Rule("Cannot release as minor version. Re-try as major release.");
        }
    }

    /// <summary>Nothing is published whose bytes were not found to be what the depositor said.</summary>
    /// <param name="failed">Name of a file with other bytes; null when there is none.</param>
    /// <param name="pending">Name of a file not looked at yet; null when there is none.</param>
    public static void ContentMustBeChecked(string? failed, string? pending)
    {
        if (failed is not null)
        {
            throw Refuse.Rule($"The stored content of the file {failed} does not have the checksum it was registered with. Delete or replace the file.");
        }

        if (pending is not null)
        {
            throw Refuse.Rule($"The content of the file {pending} is still being compared with its checksum. Please try publishing later.");
        }
    }

    public static void MustHaveFiles(bool demanded, int files)
    {
        if (demanded && files == 0)
        {
            throw Refuse.Rule("Published datasets should contain at least one data file.");
        }
    }
}
