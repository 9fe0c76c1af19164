namespace Quire.Api.Http;

/// <summary>
/// Query parameters that endpoints of several capabilities read; all others stand beside their endpoint. An endpoint declares
/// those it asks for, and can read no others.
/// </summary>
internal static class CommonParameters
{
    public static readonly QueryParameter ReturnOwners = new(
        "returnOwners",
        QueryKind.Flag,
        "Also show the collections above, as `isPartOf`."
    );

    public static readonly QueryParameter IgnoreHiddenEmails = new(
        "ignoreSettingExcludeEmailFromExport",
        QueryKind.Flag,
        "Show e-mail addresses to those who may edit, even where the installation hides them."
    );

    public static readonly QueryParameter IncludeDeaccessioned = new(
        "includeDeaccessioned",
        QueryKind.Flag,
        "Deaccessioned versions count too."
    );

    public static readonly QueryParameter SourceLastUpdateTime = new(
        "sourceLastUpdateTime",
        QueryKind.Text,
        "When the caller last saw the object change (`lastUpdateTime`); refused if it has changed since."
    );

    public static readonly QueryParameter Replace = new(
        "replace",
        QueryKind.Flag,
        "Replace what is there instead of adding to it."
    );

    public static readonly QueryParameter Offset = new("offset", QueryKind.Number, "How many entries to skip.");

    public static readonly QueryParameter Limit = new("limit", QueryKind.Number, "How many entries to give at the most.");

    public static readonly QueryParameter PersistentId = new(
        "persistentId",
        QueryKind.Text,
        "Persistent identifier of the dataset, such as `doi:10.5072/FK2/ABCDEF`."
    );
}
