namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>sumDscr</c>: times, places, units and kinds of data.</summary>
internal static class DdiCoverage
{
    private const string Country = "country";
    private static readonly string[] Bounds = ["westBL", "eastBL", "southBL", "northBL"];
    private static readonly string[] Fields = ["westLongitude", "eastLongitude", "southLatitude", "northLatitude"];

    public static void Read(DdiElement coverage, DdiFields fields)
    {
        DdiDates.AddPeriods(fields, "timePeriodCovered", coverage.All("timePrd"));
        DdiDates.AddPeriods(fields, "dateOfCollection", coverage.All("collDate"));
        fields.Add("kindOfData", coverage.All("dataKind"));
        // An installation may have no block for places; what finds no field there is told.
        if (fields.HasRoom("geographicCoverage"))
        {
            ReadPlaces(coverage, fields);
        }

        foreach (var box in coverage.All("geoBndBox").Where(_ => fields.HasRoom("geographicBoundingBox")))
        {
            fields.AddCompound(
                "geographicBoundingBox",
                box,
                Bounds.Zip(Fields, (bound, field) => (field, box.All(bound).Select(DdiText.Line).FirstOrDefault()))
            );
        }

        fields.Add("geographicUnit", coverage.All("geogUnit"));
        fields.Add("unitOfAnalysis", coverage.All("anlyUnit"));
        fields.Add("universe", coverage.All("universe"));
    }

    // A country and the places after it belong together.
    private static void ReadPlaces(DdiElement coverage, DdiFields fields)
    {
        DdiElement? begun = null;
        string? country = null;
        var places = new List<string>();
        foreach (var place in coverage.Elements.Where(e => e.Name is "nation" or "geogCover"))
        {
            var text = DdiText.Line(place);
            if (place.Name == "nation")
            {
                Close();
                begun = place;
                if (fields.Matched(Country, text) is { } known)
                {
                    country = known;
                }
                else
                {
                    // Of what the list of countries does not have, the name is kept.
                    places.Add(text);
                }
            }
            else
            {
                begun ??= place;
                places.Add(text);
            }
        }

        Close();
        return;

        void Close()
        {
            if (begun is not null)
            {
                fields.AddCompound(
                    "geographicCoverage",
                    begun,
                    (Country, country),
                    ("otherGeographicCoverage", string.Join("; ", places.Where(p => p.Length > 0)))
                );
            }

            (begun, country) = (null, null);
            places.Clear();
        }
    }
}
