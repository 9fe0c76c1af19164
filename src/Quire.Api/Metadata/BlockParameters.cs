using Quire.Api.Http;

namespace Quire.Api.Metadata;

/// <summary>How lists of metadata blocks can be asked for.</summary>
internal static class BlockParameters
{
    public static readonly QueryParameter OnlyDisplayedOnCreate = new(
        "onlyDisplayedOnCreate",
        QueryKind.Flag,
        "Only fields shown when a dataset is made, or required."
    );

    public static readonly QueryParameter ReturnFieldTypes = new(
        "returnDatasetFieldTypes",
        QueryKind.Flag,
        "Also list the fields of each block."
    );

    public static readonly QueryParameter Locale = new(
        "locale",
        QueryKind.Text,
        "Code of a language, such as de: names and descriptions are told in it, as far as there are any."
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<QueryParameter> All = [OnlyDisplayedOnCreate, ReturnFieldTypes, Locale];
}
