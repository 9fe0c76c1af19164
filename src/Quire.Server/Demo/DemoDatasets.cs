using Quire.Domain.Metadata;
using Quire.Domain.Publishing;

namespace Quire.Server.Demo;

/// <summary>The example datasets.</summary>
internal static class DemoDatasets
{
    public static IEnumerable<DemoDataset> All(MetadataSchema schema)
    {
        yield return new(
            "demo",
            Citation(
                "First arrivals of five birds in gardens, 1998 to 2023",
                "Achterberg, Nele",
                "Nature diaries of gardens in and about the town: the first day of each year on which a bird was seen or heard, with the number of gardens that wrote.",
                "Agricultural Sciences",
                "phenology"
            ),
            CampusFiles.Garden
        )
        {
            License = "CC BY 4.0",
        };
        yield return new(
            "demo",
            Citation(
                "Electricity use of six buildings by the hour",
                "Rao, Devika",
                "Eight weeks of one winter, read from the meters of the university and checked against its bills.",
                "Engineering",
                "energy"
            ),
            CampusFiles.Electricity
        );
        yield return new(
            "demo-coast",
            Citation(
                "Tide levels at three gauges, 2021 to 2023",
                "Marlow, Edda",
                "Water levels every three hours with the log of maintenance and a map of the gauges.",
                "Earth and Environmental Sciences",
                "tides"
            ),
            CoastFiles.Tides
        )
        {
            Later = new(
                Citation(
                    "Tide levels at three gauges, 2021 to 2023 (revised)",
                    "Marlow, Edda",
                    "Water levels every three hours with the log of maintenance and a map of the gauges. The datum of the south gauge is described anew.",
                    "Earth and Environmental Sciences",
                    "tides"
                ),
                [],
                ReleaseKind.Minor
            ),
        };
        yield return new(
            "demo-coast",
            Citation(
                "Interviews with gauge keepers",
                "Osei, Ama",
                "Notes of nine conversations; the transcripts are restricted to protect those who spoke.",
                "Social Sciences",
                "oral history"
            ),
            CoastFiles.Interviews
        )
        {
            License = "CC BY 4.0",
        };
        yield return new(
            "demo-coast",
            Citation(
                "Salinity from the river to the sea, 2018 to 2024",
                "Lind, Mara",
                "Monthly means of salinity and temperature at five stations; single casts follow once a thesis is written.",
                "Earth and Environmental Sciences",
                "salinity"
            ),
            CoastFiles.Salinity
        );
        yield return new(
            "demo-coast",
            Citation(
                "Who uses the harbour: answers from the quay",
                "Osei, Ama",
                "A survey of 412 people, with labels and codes for what was not answered.",
                "Social Sciences",
                "survey"
            ),
            CoastFiles.Harbour
        )
        {
            License = "CC BY 4.0",
        };
        yield return new(
            "demo-sky",
            Citation(
                "Light curve of a pulsating star",
                "Brandt, Lior",
                "Brightness of a season, with the script that folds it to one period.",
                "Astronomy and Astrophysics",
                "variable stars"
            ),
            SkyFiles.Star
        )
        {
            Later = new(
                Citation(
                    "Light curve of a pulsating star, two seasons",
                    "Brandt, Lior",
                    "Brightness of two seasons, with the script that folds it to one period.",
                    "Astronomy and Astrophysics",
                    "variable stars"
                ),
                SkyFiles.SecondSeason,
                ReleaseKind.Major
            ),
        };
        yield return new(
            "demo-sky",
            Citation(
                "Spectra of eight bright stars",
                "Okafor, Ngozi",
                "Flux by wavelength from 400 to 700 nanometres, from hot to cool.",
                "Astronomy and Astrophysics",
                "spectroscopy"
            ),
            SkyFiles.Spectra
        );
        yield return new(
            "demo-sky",
            Citation(
                "Meteors of August, counted by volunteers",
                "Kessler, Juno",
                "Counts of seven observers in nine nights, with the part of the sky that was clouded.",
                "Astronomy and Astrophysics",
                "meteors"
            ),
            SkyFiles.Meteors
        )
        {
            License = "CC BY 4.0",
        };
        yield return new(
            "demo-sky",
            Citation(
                "Calibration frames, in preparation",
                "Brandt, Lior",
                "A draft: seen by those who may edit it, and by reviewers who are not told whose it is.",
                "Astronomy and Astrophysics",
                "calibration"
            ),
            SkyFiles.Frames
        )
        {
            Published = false,
        };
        yield return new("demo-fields", EveryField.Of(schema), CampusFiles.Everything);
        yield return new(
            "demo-fields",
            Citation(
                "The smallest dataset there can be",
                "Example, Erin",
                "What a dataset has to say at least, and no file.",
                "Other",
                "examples"
            ),
            []
        );
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
