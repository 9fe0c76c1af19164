namespace Quire.Repository.Access.Explaining;

/// <summary>What decides whether somebody may do something.</summary>
public enum Verdict
{
    /// <summary>Superusers may do everything.</summary>
    Superuser,

    /// <summary>A role gives it.</summary>
    Role,

    /// <summary>Everybody may: the file is published and not restricted.</summary>
    Public,

    /// <summary>A role gives it, but nobody without an account can use that.</summary>
    NeedsAccount,

    /// <summary>No role that counts gives it.</summary>
    NoRole,

    /// <summary>A role gives it, but the retention period of the file is over: it is for those who edit the dataset.</summary>
    RetentionOver,

    /// <summary>The account is closed, so that nobody calls by it.</summary>
    Closed,

    /// <summary>The object is there for some alone, and they are none of them.</summary>
    Limited,
}
