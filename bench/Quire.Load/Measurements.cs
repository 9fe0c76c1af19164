using Quire.Load.Rows;

namespace Quire.Load;

/// <summary>The rows of the table, each measured against its reference in the same run.</summary>
internal static class Measurements
{
    public static readonly IReadOnlyList<(string Name, Func<LoadOptions, Task<IReadOnlyList<LoadRow>>> Measure)> All =
    [
        ("start", Starting.MeasureAsync),
        ("version", ReadingVersions.MeasureAsync),
        ("reads", Reading.MeasureAsync),
        ("upload", Uploading.MeasureAsync),
        ("download", Downloading.MeasureAsync),
        ("files", ManyFiles.MeasureAsync),
        ("counting", Counting.MeasureAsync),
        ("rows", LookingAtTables.MeasureAsync),
        ("metrics", Counts.MeasureAsync),
        ("publish", Publishing.MeasureAsync),
        ("deposits", Depositing.MeasureAsync),
        ("public", BecomingPublic.MeasureAsync),
        ("exports", Exporting.MeasureAsync),
        ("search", Searching.MeasureAsync),
        ("index", LargeIndex.MeasureAsync),
        ("people", ManyPeople.MeasureAsync),
        ("groups", ManyGroups.MeasureAsync),
        ("owned", ManyOwned.MeasureAsync),
        ("imports", Importing.MeasureAsync),
        ("fixity", CheckingFixity.MeasureAsync),
        ("tables", ReadingTables.MeasureAsync),
        ("ingest", IngestingTables.MeasureAsync),
        ("pages", BrowsingPages.MeasureAsync),
        ("client", ClientReading.MeasureAsync),
        ("folder", ClientFolders.MeasureAsync),
        ("identifiers", Registering.MeasureAsync),
    ];
}
