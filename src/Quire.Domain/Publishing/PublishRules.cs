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

    public static void MustHaveFiles(bool demanded, int files)
    {
        if (demanded && files == 0)
        {
            throw Refuse.Rule("Published datasets should contain at least one data file.");
        }
    }
}
