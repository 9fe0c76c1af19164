using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>What else there is: material, other studies, publications, references.</summary>
internal static class RelatedStudies
{
    public static async Task WriteAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("othrStdyMat");
        await xml.ElementsAsync("relMat", metadata.Texts("relatedMaterial"));
        await xml.ElementsAsync("relStdy", metadata.Texts("relatedDatasets"));
        foreach (var publication in metadata.Compounds("publication"))
        {
            await WritePublicationAsync(xml, publication);
        }

        await xml.ElementsAsync("othRefs", metadata.Texts("otherReferences"));
        await xml.EndSectionAsync();
    }

    private static async Task WritePublicationAsync(XmlOutput xml, CompoundValue publication)
    {
        var cited = publication.Text("publicationCitation");
        var number = publication.Text("publicationIDNumber");
        var address = publication.Text("publicationURL");
        // Every citation has a title.
        if ((cited ?? number ?? address) is not { } title)
        {
            return;
        }

        await xml.StartAsync("relPubl");
        await xml.StartAsync("citation");
        await xml.StartAsync("titlStmt");
        await xml.ElementAsync("titl", title);
        await xml.ElementAsync("IDNo", number, ("agency", publication.Text("publicationIDType")));
        await xml.EndAsync();
        await xml.ElementAsync("biblCit", cited);
        await xml.EndAsync();
        if (address is not null)
        {
            await xml.EmptyElementAsync("ExtLink", ("URI", address));
        }

        await xml.EndAsync();
    }
}
