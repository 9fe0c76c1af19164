using Quire.Domain.Datasets;

namespace Quire.Domain.Publishing;

/// <summary>What must hold before a dataset is published; each refusal with the text clients know.</summary>
public static class PublishRules
{
    public static void HostMustBePublished(bool hostPublished, string hostAlias)
    {
        if (!hostPublished)
        {
            throw PublishErrors.HostUnpublished(hostAlias);
        }
    }

    public static void MustBeDraft(VersionState newest, string identifier)
    {
        if (newest != VersionState.Draft)
        {
            throw PublishErrors.NoDraft(identifier);
        }
    }

    public static void TermsMustBeStated(TermsOfUse terms)
    {
        if (!terms.AreStated)
        {
            throw PublishErrors.TermsMissing();
        }
    }

    /// <summary>People who find a restricted file must learn how to get it.</summary>
    public static void RestrictedFilesMustBeExplained(TermsOfUse terms, bool anyRestricted)
    {
        if (anyRestricted && !terms.FileAccessRequest && string.IsNullOrWhiteSpace(terms.TermsOfAccess))
        {
            throw PublishErrors.AccessUnexplained();
        }
    }

    public static void FirstMustBeMajor(ReleaseKind kind, bool publishedBefore)
    {
        if (kind == ReleaseKind.Minor && !publishedBefore)
        {
            throw PublishErrors.FirstMustBeMajor();
        }
    }

    public static void MinorMustKeepFiles(ReleaseKind kind, bool filesDiffer, bool previousDeaccessioned)
    {
        if (kind == ReleaseKind.Minor && (filesDiffer || previousDeaccessioned))
        {
            throw PublishErrors.FilesChanged();
        }
    }

    /// <summary>Nothing is published whose bytes were not found to be what the depositor said.</summary>
    /// <param name="failed">Name of a file with other bytes; null when there is none.</param>
    /// <param name="pending">Name of a file not looked at yet; null when there is none.</param>
    public static void ContentMustBeChecked(string? failed, string? pending)
    {
        if (failed is not null)
        {
            throw PublishErrors.ContentWrong(failed);
        }

        if (pending is not null)
        {
            throw PublishErrors.ContentPending(pending);
        }
    }

    public static void MustHaveFiles(bool demanded, int files)
    {
        if (demanded && files == 0)
        {
            throw PublishErrors.FilesMissing();
        }
    }
}
