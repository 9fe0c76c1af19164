using System.Text.Json.Nodes;
using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>The example datasets.</summary>
internal static class DemoDatasets
{
    public static IEnumerable<DemoDataset> All(MetadataSchema schema)
    {
        yield return new("demo-coast", Body(Citation(
            "Tide levels at three gauges, 2021 to 2023", "Marlow, Edda", "Hourly water levels with the log of maintenance and a map of the gauges.",
            "Earth and Environmental Sciences", "tides")), DemoFiles.Coast);
        yield return new("demo-coast", Body(Citation(
            "Interviews with gauge keepers", "Osei, Ama", "Notes of nine conversations; the transcripts are restricted to protect those who spoke.",
            "Social Sciences", "oral history")), DemoFiles.Interviews);
        yield return new("demo-sky", Body(Citation(
            "Light curve of a pulsating star", "Brandt, Lior", "Brightness over forty nights, with the script that folds it to one period.",
            "Astronomy and Astrophysics", "variable stars")), DemoFiles.Sky);
        yield return new("demo-sky", Body(Citation(
            "Calibration frames, in preparation", "Brandt, Lior", "A draft: seen by those who may edit it, and by nobody else.",
            "Astronomy and Astrophysics", "calibration")), DemoFiles.Draft, Published: false);
        yield return new("demo-fields", Body(EveryField.Of(schema)), DemoFiles.Everything);
    }

    private static JsonObject Body(JsonObject blocks) => new()
    {
        ["datasetVersion"] = new JsonObject
        {
            ["license"] = new JsonObject { ["name"] = "CC0 1.0", ["uri"] = "http://creativecommons.org/publicdomain/zero/1.0" },
            ["metadataBlocks"] = blocks,
        },
    };

    private static JsonObject Citation(string title, string author, string description, string subject, string keyword) => new()
    {
        ["citation"] = new JsonObject
        {
            ["fields"] = new JsonArray(
                DemoFields.One("title", "primitive", title),
                DemoFields.Compounds("author", [("authorName", author), ("authorAffiliation", "Example university")]),
                DemoFields.Compounds("datasetContact", [("datasetContactName", author), ("datasetContactEmail", "data@example.edu")]),
                DemoFields.Compounds("dsDescription", [("dsDescriptionValue", description), ("dsDescriptionDate", "2024-03-01")]),
                DemoFields.Many("subject", "controlledVocabulary", subject),
                DemoFields.Compounds("keyword", [("keywordValue", keyword)])),
        },
    };
}
