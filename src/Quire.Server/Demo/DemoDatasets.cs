using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>The example datasets.</summary>
internal static class DemoDatasets
{
    public static IEnumerable<DemoDataset> All(MetadataSchema schema)
    {
        yield return new(
            "demo-coast",
            Citation(
                "Tide levels at three gauges, 2021 to 2023",
                "Marlow, Edda",
                "Hourly water levels with the log of maintenance and a map of the gauges.",
                "Earth and Environmental Sciences",
                "tides"
            ),
            DemoFiles.Coast
        );
        yield return new(
            "demo-coast",
            Citation(
                "Interviews with gauge keepers",
                "Osei, Ama",
                "Notes of nine conversations; the transcripts are restricted to protect those who spoke.",
                "Social Sciences",
                "oral history"
            ),
            DemoFiles.Interviews
        );
        yield return new(
            "demo-sky",
            Citation(
                "Light curve of a pulsating star",
                "Brandt, Lior",
                "Brightness over forty nights, with the script that folds it to one period.",
                "Astronomy and Astrophysics",
                "variable stars"
            ),
            DemoFiles.Sky
        );
        yield return new(
            "demo-sky",
            Citation(
                "Calibration frames, in preparation",
                "Brandt, Lior",
                "A draft: seen by those who may edit it, and by nobody else.",
                "Astronomy and Astrophysics",
                "calibration"
            ),
            DemoFiles.Draft,
            Published: false
        );
        yield return new("demo-fields", EveryField.Of(schema), DemoFiles.Everything);
    }

    private static MetadataDocument Citation(string title, string author, string description, string subject, string keyword) =>
        MetadataDocument
            .Empty.With("title", DemoFields.Texts(title))
            .With("author", DemoFields.Compound(("authorName", author), ("authorAffiliation", "Example university")))
            .With(
                "datasetContact",
                DemoFields.Compound(("datasetContactName", author), ("datasetContactEmail", "data@example.edu"))
            )
            .With("dsDescription", DemoFields.Compound(("dsDescriptionValue", description), ("dsDescriptionDate", "2024-03-01")))
            .With("subject", DemoFields.Texts(subject))
            .With("keyword", DemoFields.Compound(("keywordValue", keyword)));
}
