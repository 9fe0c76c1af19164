namespace Quire.Repository.Administration.Overview;

/// <summary>How an installation does.</summary>
/// <param name="Accounts">Accounts that are open.</param>
/// <param name="Datasets">Datasets, drafts too.</param>
/// <param name="JobsOpen">Jobs that wait or run, without those that recur.</param>
/// <param name="JobsGivenUp">Jobs that were given up.</param>
/// <param name="Locks">Locks in force on datasets.</param>
public sealed record InstallationState(long Accounts, long Datasets, long JobsOpen, long JobsGivenUp, long Locks)
{
    /// <summary>Folder mail lies in, which reaches nobody since no mail server is set; null where one is.</summary>
    public string? MailFolder { get; init; }
}
