namespace Quire.Domain.Access;

/// <summary>What somebody may do with an API token, of all the account may. The numbers are stored and never changed.</summary>
public enum TokenScope
{
    /// <summary>Everything the account may.</summary>
    All = 0,

    /// <summary>Reading, and making and editing drafts of datasets with their files; nothing as a superuser.</summary>
    Deposit = 1,

    /// <summary>Reading alone; nothing as a superuser.</summary>
    Read = 2,
}
