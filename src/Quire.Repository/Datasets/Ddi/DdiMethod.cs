namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads <c>method</c>: how the data were collected and appraised.</summary>
internal sealed class DdiMethod(DdiFields fields, DdiNotes notes)
{
    // Elements and the fields of one value that hold what all of them say.
    private static readonly (string Element, string Field)[] Collection =
    [
        ("timeMeth", "timeMethod"),
        ("dataCollector", "dataCollector"),
        ("collectorTraining", "collectorTraining"),
        ("frequenc", "frequencyOfDataCollection"),
        ("sampProc", "samplingProcedure"),
        ("deviat", "deviationsFromSampleDesign"),
        ("resInstru", "researchInstrument"),
        ("collSitu", "dataCollectionSituation"),
        ("actMin", "actionsToMinimizeLoss"),
        ("ConOps", "controlOperations"),
        ("conOps", "controlOperations"),
        ("weight", "weighting"),
        ("cleanOps", "cleaningOperations"),
    ];

    private static readonly (string Element, string Field)[] Appraisal =
    [
        ("respRate", "responseRate"),
        ("EstSmpErr", "samplingErrorEstimates"),
        ("dataAppr", "otherDataAppraisal"),
    ];

    private static readonly (string Element, string Field)[] Sources =
    [
        ("srcOrig", "originOfSources"),
        ("srcChar", "characteristicOfSources"),
        ("srcDocu", "accessToSources"),
    ];

    public void Read(DdiElement study)
    {
        var methods = study.All("method").ToList();
        var collections = Inside(methods, "dataColl");
        Join(Collection, collections);
        Join(Appraisal, Inside(methods, "anlyInfo"));
        fields.Add("collectionMode", Inside(collections, "collMode"));
        foreach (var size in Inside(collections, "targetSampleSize"))
        {
            if (fields.HasRoom("targetSampleSize"))
            {
                fields.AddCompound(
                    "targetSampleSize",
                    size,
                    ("targetSampleActualSize", TextOf("targetSampleActualSize", size.All("sampleSize"))),
                    ("targetSampleSizeFormula", TextOf("targetSampleSizeFormula", size.All("sampleSizeFormula")))
                );
            }
        }

        // Sources may have sources.
        var sources = Inside(collections, "sources").SelectMany(WithInner).ToList();
        fields.Add("dataSources", Inside(sources, "dataSrc"));
        Join(Sources, sources);
        ReadNotes(Inside(methods, "notes").Where(n => !DdiNotes.IsExtended(n)));
    }

    // The block has one such note; others are kept among all notes.
    private void ReadNotes(IEnumerable<DdiElement> all)
    {
        foreach (var note in all)
        {
            if (fields.HasRoom("socialScienceNotes"))
            {
                fields.AddCompound(
                    "socialScienceNotes",
                    note,
                    ("socialScienceNotesType", note.Take("type")),
                    ("socialScienceNotesSubject", note.Take("subject")),
                    ("socialScienceNotesText", fields.TextFor("socialScienceNotesText", note))
                );
            }
            else
            {
                notes.Add([note]);
            }
        }
    }

    private void Join((string Element, string Field)[] mapping, IReadOnlyList<DdiElement> within)
    {
        foreach (var (element, field) in mapping)
        {
            fields.Join(field, Inside(within, element));
        }
    }

    private string TextOf(string field, IEnumerable<DdiElement> elements) =>
        string.Join(", ", elements.Select(e => fields.TextFor(field, e)));

    private static List<DdiElement> Inside(IEnumerable<DdiElement> outer, string name) => [.. outer.SelectMany(e => e.All(name))];

    private static IEnumerable<DdiElement> WithInner(DdiElement sources) =>
        sources.All("sources").SelectMany(WithInner).Prepend(sources);
}
