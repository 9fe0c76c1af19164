using System.Text.Json;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>The files of a dataset others published, with their variables, read from what their server tells exporters.</summary>
internal static class PublishedFiles
{
    /// <param name="dataset">Native JSON of the dataset, which knows the folders.</param>
    /// <param name="details">Details of its files, which know the variables.</param>
    public static IReadOnlyList<ExportedTableFile> Of(string dataset, string details)
    {
        var folders = PublishedPair
            .Json(dataset)
            .GetProperty("datasetVersion")
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("dataFile").GetProperty("id").GetInt64(), f => Text(f, "directoryLabel"));
        return [.. PublishedPair.Json(details).EnumerateArray().Select(f => Of(f, folders[f.GetProperty("id").GetInt64()]))];
    }

    /// <summary>Files of which nothing more is known than native JSON says.</summary>
    public static IEnumerable<ExportedFile> Plain(string dataset) =>
        PublishedPair
            .Json(dataset)
            .GetProperty("datasetVersion")
            .GetProperty("files")
            .EnumerateArray()
            .Select(file => new ExportedFile
            {
                Id = file.GetProperty("dataFile").GetProperty("id").GetInt64(),
                Label = Text(file, "label")!,
                Description = Text(file, "description"),
                ContentType = Text(file.GetProperty("dataFile"), "contentType")!,
                Size = 0,
            });

    private static ExportedTableFile Of(JsonElement file, string? folder)
    {
        var checksum = file.GetProperty("checksum");
        var table = PublishedPair.Member(file, "dataTables") is { } tables ? tables[0] : (JsonElement?)null;
        var restricted = file.GetProperty("restricted").GetBoolean();
        var told = new ExportedFile
        {
            Id = file.GetProperty("id").GetInt64(),
            Label = Text(file, "filename")!,
            DirectoryLabel = folder,
            Description = Text(file, "description"),
            ContentType = Text(file, "contentType")!,
            Size = file.GetProperty("filesize").GetInt64(),
            Checksum = new(Text(checksum, "type")!, Text(checksum, "value")!),
            Restricted = restricted,
            Original = Text(file, "originalFileName") is { } name
                ? new(Text(file, "originalFileFormat"), null, name, file.GetProperty("originalFileSize").GetInt64())
                : null,
            Unf = Text(file, "UNF"),
        };
        return new(told, table is { } read && !restricted ? TableOf(read) : null);
    }

    private static ExportedTable TableOf(JsonElement table) =>
        new(
            table.GetProperty("caseQuantity").GetInt64(),
            [.. table.GetProperty("dataVariables").EnumerateArray().Select(VariableOf)]
        );

    private static ExportedVariable VariableOf(JsonElement variable) =>
        new(variable.GetProperty("id").GetInt64(), Text(variable, "name")!)
        {
            Label = Text(variable, "label") ?? "",
            IsNumeric = Text(variable, "variableFormatType") == "NUMERIC",
            IsContinuous = Text(variable, "variableIntervalType") == "contin",
            Unf = Text(variable, "UNF")!,
            Statistics = PublishedPair.Member(variable, "summaryStatistics") is { } statistics
                ? [.. statistics.EnumerateObject().Select(s => KeyValuePair.Create(s.Name, s.Value.GetString()!))]
                : [],
        };

    private static string? Text(JsonElement json, string name) => PublishedPair.Text(json, name);
}
