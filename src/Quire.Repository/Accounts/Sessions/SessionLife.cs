namespace Quire.Repository.Accounts.Sessions;

/// <summary>How long sessions last.</summary>
public static class SessionLife
{
    /// <summary>Since it was last used.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromHours(8);

    /// <summary>Since somebody signed in, however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Of somebody who is about to make an account.</summary>
    public static readonly TimeSpan Registering = TimeSpan.FromMinutes(30);

    /// <summary>Of somebody who was mailed a link to make an account.</summary>
    public static readonly TimeSpan Mailed = TimeSpan.FromHours(1);

    /// <summary>Its use is written down as often at most.</summary>
    public static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    /// <summary>How many an account has at most; the one not used for the longest ends for a new one.</summary>
    public const int Most = 20;
}
