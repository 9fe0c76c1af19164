using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Subjects, keywords and topic classifications.</summary>
internal static class Subjects
{
    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        xml.BeginSection("subjects");
        await xml.ElementsAsync("subject", version.Metadata.Texts("subject"));
        foreach (var keyword in version.Metadata.Compounds("keyword"))
        {
            await xml.ElementAsync(
                "subject",
                keyword.Text("keywordValue"),
                ("subjectScheme", keyword.Text("keywordVocabulary")),
                ("schemeURI", WebUri.Normalize(keyword.Text("keywordVocabularyURI"))),
                ("valueURI", WebUri.Normalize(keyword.Text("keywordTermURI")))
            );
        }

        foreach (var topic in version.Metadata.Compounds("topicClassification"))
        {
            await xml.ElementAsync(
                "subject",
                topic.Text("topicClassValue"),
                ("subjectScheme", topic.Text("topicClassVocab")),
                ("schemeURI", WebUri.Normalize(topic.Text("topicClassVocabURI")))
            );
        }

        await xml.EndSectionAsync();
    }
}
