using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>A dataset is found by its identifier as people paste it.</summary>
public sealed class PastedIdentifierTests
{
    [Theory, EachDatabase]
    public async Task A_link_to_a_dataset_stands_for_its_identifier(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        var bare = pid["doi:".Length..];
        string[] pasted =
        [
            $"https://doi.org/{bare}",
            $"http://dx.doi.org/{bare}",
            $"https://www.doi.org/{bare}",
            $"doi.org/{bare}",
            $"DOI:{bare.ToLowerInvariant()}",
            $"\"https://doi.org/{bare}\"",
            $"'{pid}'",
            $" {pid} ",
        ];
        foreach (var text in pasted)
        {
            var asked = Uri.EscapeDataString(text);
            string[] paths =
            [
                $"/api/datasets/:persistentId?persistentId={asked}",
                $"/api/datasets/:persistentId/versions/:latest-published?persistentId={asked}",
                $"/api/quire/explain?object={asked}&permission=ViewUnpublishedDataset",
            ];
            foreach (var path in paths)
            {
                var answer = await server.Guest().GetAsync(path);
                Assert.True((int)answer.Status == 200, $"{path}: {answer.Text}");
            }

            var found = (await server.Guest().GetAsync(paths[0])).Data;
            Assert.Equal(id, found["id"]!.GetValue<long>());
            var export = await server.Guest().GetAsync($"/api/datasets/export?exporter=oai_dc&persistentId={asked}");
            Assert.Contains(bare, export.Text, StringComparison.Ordinal);
            var hits = (await server.Guest().GetAsync($"/api/search?q={Uri.EscapeDataString(text)}")).Data;
            Assert.Equal(1, hits["total_count"]!.GetValue<int>());
        }
    }
}
