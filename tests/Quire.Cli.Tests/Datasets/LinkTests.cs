using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Datasets;

public sealed class LinkTests
{
    [Fact]
    public async Task Datasets_and_collections_are_linked_and_unlinked()
    {
        using var deposit = await Deposit.MakeAsync();
        var place = await Make.CollectionAsync(deposit.Wire, published: true);
        (await deposit.Shell.RunAsync("dataset", "link", deposit.Dataset, place, "--dry-run")).Well();
        (await deposit.Shell.RunAsync("dataset", "link", deposit.Dataset, place)).Well();
        Assert.Contains(place, (await deposit.Wire.GetAsync($"/api/datasets/{deposit.Id}/links")).Text);
        (await deposit.Shell.RunAsync("dataset", "unlink", deposit.Dataset, place, "--yes")).Well();
        (await deposit.Shell.RunAsync("collection", "link", deposit.Collection, place)).Well();
        Assert.Contains(deposit.Collection, (await deposit.Wire.GetAsync($"/api/dataverses/{place}/links")).Text);
        (await deposit.Shell.RunAsync("collection", "unlink", deposit.Collection, place, "--yes")).Well();
        Assert.DoesNotContain(deposit.Collection, (await deposit.Wire.GetAsync($"/api/dataverses/{place}/links")).Text);
    }

    [Fact]
    public async Task Losing_something_by_a_move_is_asked_about_first()
    {
        using var deposit = await Deposit.MakeAsync();
        var place = await Make.CollectionAsync(deposit.Wire);

        var asked = await deposit.Shell.RunAsync("dataset", "move", deposit.Dataset, place, "--force");
        Assert.NotEqual(0, asked.Code);
        Assert.Contains("--yes", asked.Error, StringComparison.Ordinal);
        (await deposit.Shell.RunAsync("dataset", "move", deposit.Dataset, place, "--force", "--yes")).Well();
        (await deposit.Shell.RunAsync("dataset", "move", deposit.Dataset, deposit.Collection)).Well();
    }
}
