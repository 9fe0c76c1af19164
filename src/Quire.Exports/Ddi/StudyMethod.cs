using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>How the data of a study were collected and appraised.</summary>
internal static class StudyMethod
{
    // In the order of the schema, around what is more than a text.
    private static readonly (string Element, string Field)[] First =
    [
        ("timeMeth", "timeMethod"),
        ("dataCollector", "dataCollector"),
        ("collectorTraining", "collectorTraining"),
        ("frequenc", "frequencyOfDataCollection"),
        ("sampProc", "samplingProcedure"),
    ];

    private static readonly (string Element, string Field)[] Then =
    [
        ("deviat", "deviationsFromSampleDesign"),
        ("collMode", "collectionMode"),
        ("resInstru", "researchInstrument"),
    ];

    private static readonly (string Element, string Field)[] Sources =
    [
        ("dataSrc", "dataSources"),
        ("srcOrig", "originOfSources"),
        ("srcChar", "characteristicOfSources"),
        ("srcDocu", "accessToSources"),
    ];

    private static readonly (string Element, string Field)[] Last =
    [
        ("collSitu", "dataCollectionSituation"),
        ("actMin", "actionsToMinimizeLoss"),
        ("ConOps", "controlOperations"),
        ("weight", "weighting"),
        ("cleanOps", "cleaningOperations"),
    ];

    private static readonly (string Element, string Field)[] Appraisal =
    [
        ("respRate", "responseRate"),
        ("EstSmpErr", "samplingErrorEstimates"),
        ("dataAppr", "otherDataAppraisal"),
    ];

    public static async Task WriteAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("method");
        xml.BeginSection("dataColl");
        await WriteAllAsync(xml, metadata, First);
        await WriteSampleAsync(xml, metadata);
        await WriteAllAsync(xml, metadata, Then);
        xml.BeginSection("sources");
        await WriteAllAsync(xml, metadata, Sources);
        await xml.EndSectionAsync();
        await WriteAllAsync(xml, metadata, Last);
        await xml.EndSectionAsync();
        foreach (var note in metadata.Compounds("socialScienceNotes"))
        {
            await xml.ElementAsync(
                "notes",
                note.Text("socialScienceNotesText"),
                ("type", note.Text("socialScienceNotesType")),
                ("subject", note.Text("socialScienceNotesSubject"))
            );
        }

        xml.BeginSection("anlyInfo");
        await WriteAllAsync(xml, metadata, Appraisal);
        await xml.EndSectionAsync();
        await xml.EndSectionAsync();
    }

    private static async Task WriteSampleAsync(XmlOutput xml, MetadataDocument metadata)
    {
        foreach (var sample in metadata.Compounds("targetSampleSize"))
        {
            xml.BeginSection("targetSampleSize");
            await xml.ElementAsync("sampleSize", sample.Text("targetSampleActualSize"));
            await xml.ElementAsync("sampleSizeFormula", sample.Text("targetSampleSizeFormula"));
            await xml.EndSectionAsync();
        }
    }

    private static async Task WriteAllAsync(
        XmlOutput xml,
        MetadataDocument metadata,
        IEnumerable<(string Element, string Field)> fields
    )
    {
        foreach (var (element, field) in fields)
        {
            await xml.ElementsAsync(element, metadata.Texts(field));
        }
    }
}
