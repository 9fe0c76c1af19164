namespace Quire.Exports.Tests.Fixtures;

/// <summary>Files for the fixtures.</summary>
internal static class Files
{
    public static readonly ExportedFile Table = new()
    {
        Id = 101,
        PersistentId = new("doi", "10.5072", "FK2/SHORE1/TAB"),
        PersistentUrl = "https://doi.org/10.5072/FK2/SHORE1/TAB",
        Label = "counts.tab",
        DirectoryLabel = "data/winter",
        Description = "Counts by <b>pool</b>",
        Categories = ["Data", "Counts"],
        Revision = 2,
        ContentType = "text/tab-separated-values",
        FriendlyType = "Tab-Delimited",
        Size = 2048,
        Checksum = new("MD5", "0123456789abcdef0123456789abcdef"),
        Original = new("application/x-stata-14", "Stata 14 Binary", "counts.dta", 4096),
        Unf = "UNF:6:bmFtZXMgYW5kIG51bWI=",
        Dimensions = (3, 2),
        TabularTags = ["Survey"],
        StorageIdentifier = "file://18f35bee76a-f45ece0b0fcc",
        RootFileId = 99,
        PreviousFileId = 100,
        CreationDate = new(2024, 3, 2),
        PublicationDate = new(2024, 3, 9),
    };

    /// <summary>What is in <see cref="Table"/>.</summary>
    public static readonly ExportedTable Counts = new(
        3,
        [
            new(12000000, "pool")
            {
                Label = "Pool & its <number>",
                IsNumeric = true,
                IsOrdered = true,
                Unf = "UNF:6:cG9vbA==",
                Statistics = [new("mean", "2.0"), new("mode", "."), new("vald", "3.0")],
                Categories = [new("1", "North", 2, false), new("9", "gone", 1, true)],
                MissingRanges = [("9", "9"), (null, "0")],
            },
            new(12000001, "seen \u0001 on")
            {
                Label = "Seen on",
                Format = "yyyy-MM-dd",
                FormatCategory = "date",
                Unf = "UNF:6:c2Vlbg==",
                MissingTexts = ["never"],
            },
        ]
    );

    public static readonly ExportedFile Readme = new()
    {
        Id = 102,
        Label = "README.md",
        Revision = 1,
        ContentType = "text/markdown",
        FriendlyType = "Markdown Text",
        Size = 34,
        Checksum = new("SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        StorageIdentifier = "file://18f35bee76b-000000000001",
        CreationDate = new(2024, 3, 2),
        PublicationDate = new(2024, 3, 9),
    };

    public static readonly ExportedFile Chart = Readme with
    {
        Id = 103,
        Label = "chart.png",
        Description = "Under embargo",
        ContentType = "image/png",
        FriendlyType = "PNG Image",
        Size = 123456789012,
        Checksum = null,
        Embargo = new(new(2030, 1, 1), "Until the book is out"),
        Retention = new(new(2040, 1, 1), null),
    };

    public static readonly ExportedFile Secret = Readme with
    {
        Id = 104,
        Label = "crew.csv",
        ContentType = "text/csv",
        Restricted = true,
    };

    public static readonly ExportedFile Nasty = Readme with
    {
        Id = 105,
        Label = "a\u0001b\uD800\"<&>.txt",
        DirectoryLabel = "d\u0002",
        Description = "<script>x</script>\uDC00 \u0000 end",
        Categories = ["\u0003"],
        ContentType = "text/\u0001plain",
        Checksum = new("CRC-7", "zz"),
        StorageIdentifier = null,
    };
}
