namespace Quire.Domain.Access;

/// <summary>How role assignees are written on the wire and in role assignments.</summary>
public static class AssigneeIds
{
    /// <summary>Callers without an account.</summary>
    public const string Guest = ":guest";

    /// <summary>Everybody with an account.</summary>
    public const string AuthenticatedUsers = ":authenticated-users";

    /// <summary>Everybody, with or without an account.</summary>
    public const string AllUsers = ":AllUsers";

    /// <summary><c>@jane</c> for the account <c>jane</c>.</summary>
    public static string User(string identifier) => "@" + identifier;
}
