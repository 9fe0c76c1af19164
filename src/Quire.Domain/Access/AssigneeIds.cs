using System.Globalization;

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

    /// <summary>Whoever has the link to the draft of a dataset.</summary>
    public static string Preview(long dataset) => string.Create(CultureInfo.InvariantCulture, $"#{dataset}");

    /// <summary>A group people put together in a collection.</summary>
    public static string ExplicitGroup(long collection, string alias) =>
        string.Create(CultureInfo.InvariantCulture, $"{ExplicitPrefix}{collection}-{alias}");

    /// <summary>Whoever calls from certain addresses.</summary>
    public static string IpGroup(string alias) => IpPrefix + alias;

    /// <summary>Everybody whose confirmed e-mail address is of certain domains.</summary>
    public static string MailDomainGroup(string alias) => MailPrefix + alias;

    /// <summary>Everybody a certain Shibboleth identity provider vouches for.</summary>
    public static string ShibbolethGroup(long id) => string.Create(CultureInfo.InvariantCulture, $"{ShibbolethPrefix}{id}");

    /// <summary>What names of groups put together in collections begin with.</summary>
    public const string ExplicitPrefix = "&explicit/";

    /// <summary>What names of groups of addresses begin with.</summary>
    public const string IpPrefix = "&ip/";

    /// <summary>What names of groups of mail domains begin with.</summary>
    public const string MailPrefix = "&mail/";

    /// <summary>What names of groups of identity providers begin with.</summary>
    public const string ShibbolethPrefix = "&shib/";

    /// <summary>The collection and the alias in the name of a group put together in a collection.</summary>
    public static bool TryParseExplicit(string assignee, out long collection, out string alias)
    {
        (collection, alias) = (0, "");
        if (!assignee.StartsWith(ExplicitPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        var dash = assignee.IndexOf('-', ExplicitPrefix.Length);
        if (
            dash < 0
            || !long.TryParse(
                assignee.AsSpan(ExplicitPrefix.Length, dash - ExplicitPrefix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out collection
            )
        )
        {
            return false;
        }

        alias = assignee[(dash + 1)..];
        return assignee == ExplicitGroup(collection, alias);
    }
}
