using Quire.Contracts.Datasets;
using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

public sealed class TemplateClientTests
{
    [Fact]
    public async Task A_template_is_made_changed_chosen_used_and_deleted()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var collection = await Make.CollectionAsync(wire);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });

        var id = (await client.Templates.CreateAsync(collection, new() { Name = "Nests" })).Id;
        _ = await client.Templates.UpdateAsync(
            id,
            new() { Instructions = [new() { InstructionField = "title", InstructionText = "Short." }] }
        );
        Assert.Equal("Template license updated", await client.Templates.SetLicenseAsync(id, "CC BY 4.0"));
        Assert.Equal(
            "Template license updated",
            await client.Templates.SetLicenseAsync(id, new CustomTerms { TermsOfUse = "Ask." })
        );
        _ = await client.Templates.SetAccessTermsAsync(id, new() { TermsOfAccess = "Ask first." });
        _ = await client.Templates.SetDefaultAsync(collection, id);

        var listed = Assert.Single(await client.Templates.ListAsync(collection));
        Assert.Equal(("Nests", true, "Short."), (listed.Name, listed.IsDefault, listed.Instructions![0].InstructionText));
        var read = await client.Templates.GetAsync(id);
        Assert.Equal(("Ask.", "Ask first."), (read.TermsOfUseAndAccess!.TermsOfUse, read.TermsOfUseAndAccess.TermsOfAccess));
        Assert.Equal(id, Assert.Single(await client.Admin.TemplatesAsync(collection)).TemplateId);
        Assert.Contains(await client.Admin.TemplatesAsync(limit: 1000), t => t.TemplateId == id);

        var dataset = await client.Templates.BeginDatasetAsync(
            collection,
            id,
            new DatasetBuilder()
                .Citation(citation =>
                    citation
                        .Title("Nests")
                        .Author("Ovadia, Noor")
                        .Contact("noor@example.edu")
                        .Description("Readings.")
                        .Subjects("Earth and Environmental Sciences")
                )
                .Build()
        );
        Assert.Equal("Ask.", (await client.Datasets.VersionAsync(dataset.Id)).TermsOfUse);
        Assert.Equal(1, (await client.Templates.GetAsync(id)).UsageCount);

        _ = await client.Templates.RemoveDefaultAsync(collection);
        Assert.Equal("Template Nests deleted.", await client.Templates.DeleteAsync(id));
        var other = (await client.Templates.CreateAsync(collection, new() { Name = "Other" })).Id;
        Assert.Equal("Template Other deleted.", await client.Admin.DeleteTemplateAsync(other));
    }
}
