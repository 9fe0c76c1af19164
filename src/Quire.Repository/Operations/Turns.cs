using System.Globalization;

namespace Quire.Repository.Operations;

/// <summary>What exclusive commands take turns on.</summary>
public static class Turns
{
    public const string Installation = "installation";
    public const string Settings = "settings";
    public const string Licenses = "licenses";
    public const string DatasetTypes = "dataset types";
    public const string Blocks = "blocks";
    public const string Roles = "roles";
    public const string Groups = "groups";

    /// <summary>Which collection shows what of others.</summary>
    public const string Links = "links";

    /// <summary>Where collections and datasets lie.</summary>
    public const string Moves = "moves";

    /// <summary>Which storage sites there are.</summary>
    public const string StorageSites = "storage sites";

    /// <summary>How far imports of folders are.</summary>
    public const string Imports = "imports";

    /// <summary>What guestbooks ask.</summary>
    public const string Guestbooks = "guestbooks";

    /// <summary>What templates hold.</summary>
    public const string Templates = "templates";

    /// <summary>Which external tools there are.</summary>
    public const string ExternalTools = "external tools";

    public const string CollectionAliases = "collection aliases";

    /// <summary>The messages somebody writes to contacts.</summary>
    public static string FeedbackOf(string caller) => $"feedback of {caller}";

    /// <summary>A mail for several, by its id.</summary>
    public static string MailOf(string id) => $"mail {id}";

    /// <summary>What is added below a storage quota, by the collection or dataset that has it.</summary>
    public static string QuotaOf(long place) => $"quota of {place.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Who vouches for accounts.</summary>
    public const string Providers = "authentication providers";

    /// <summary>Names, addresses and standing of accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>Messages shown on every page.</summary>
    public const string Banners = "banner messages";

    /// <summary>The notifications of one account.</summary>
    public static string NotificationsOf(string account) => $"notifications of {account.TrimStart('@').ToLowerInvariant()}";

    /// <summary>What is counted of datasets and collections.</summary>
    public const string Measures = "measures";

    /// <summary>How far usage is processed elsewhere.</summary>
    public const string Processing = "usage processing";

    /// <summary>Which exports are kept.</summary>
    public const string Exports = "exports";

    /// <summary>Fingerprints that are missing.</summary>
    public const string Fingerprints = "fingerprints";

    /// <summary>Whose mail of the day is due.</summary>
    public const string Digests = "digests";

    /// <summary>Work at all providers of identifiers.</summary>
    public const string Identifiers = "identifiers";

    /// <summary>What becomes of jobs that were given up.</summary>
    public const string Jobs = "jobs";

    /// <summary>Upkeep of the search index.</summary>
    public const string Index = "search index";

    /// <summary>The sessions of one account, named with or without <c>@</c>, in any letter case.</summary>
    public static string SessionsOf(string account) => $"sessions of {account.TrimStart('@').ToLowerInvariant()}";

    /// <summary>Links to set a password with that are sent to one address.</summary>
    public static string ResetOf(string email) => $"reset of {email.Trim().ToLowerInvariant()}";

    /// <summary>The tokens of one account, named with or without <c>@</c>, in any letter case.</summary>
    public static string TokensOf(string account) => $"tokens of {account.TrimStart('@').ToLowerInvariant()}";
}
