using System.Collections.Frozen;

namespace Quire.Repository.Files.Types;

/// <summary>How far the media type a client sends with a file is believed: as far as the Dataverse servers believe it.</summary>
internal static class ClaimedTypes
{
    // Tables that could be taken apart; clients name them by guess, bytes and names tell for sure.
    private static readonly FrozenSet<string> Tables = FrozenSet.Create(
        StringComparer.Ordinal,
        "application/x-rlang-transport",
        "application/x-spss-por",
        "application/x-spss-sav",
        "application/x-stata",
        "application/x-stata-13",
        "application/x-stata-14",
        "application/x-stata-15",
        "text/tab-separated-values",
        "text/tsv"
    );

    // Tables too, but of kinds clients are right about.
    private static readonly FrozenSet<string> TrustedTables = FrozenSet.Create(
        StringComparer.Ordinal,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/comma-separated-values",
        "text/csv"
    );

    /// <summary>Whether a client says by this type that it does not know, or only believes to know.</summary>
    public static bool SaysNothing(string claimed) =>
        claimed is FileTypes.Unknown or "application/binary" or "application/x-unknown" or "multipart/form-data"
        || Tables.Contains(claimed);

    /// <summary>Whether what was recognised counts, whatever the client says.</summary>
    public static bool IsOverruledBy(string recognised) =>
        recognised
            is FileTypes.Zip
                or FileTypes.ZippedShapes
                or FileTypes.ZippedBag
                or "application/fits-gzipped"
                or KnownNames.ResearchObject
        || Tables.Contains(recognised)
        || TrustedTables.Contains(recognised);
}
