using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The client's calls about workflows, against a server.</summary>
public sealed class WorkflowClientTests
{
    [Fact]
    public async Task Workflows_are_defined_chosen_resumed_and_forgotten()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var added = await client.Admin.AddWorkflowAsync(
            new() { Name = "Wait", Steps = [new() { Provider = ":internal", StepType = "pause" }] }
        );
        Assert.Equal("pause", Assert.Single((await client.Admin.WorkflowAsync(added.Id)).Steps!).StepType);
        Assert.Equal(added.Id, Assert.Single(await client.Admin.WorkflowsAsync()).Id);
        _ = await client.Admin.SetDefaultWorkflowAsync("PrePublishDataset", added.Id);
        Assert.Equal(added.Id, (await client.Admin.DefaultWorkflowsAsync())["PrePublishDataset"].Id);
        Assert.Equal("Wait", (await client.Admin.DefaultWorkflowAsync("PrePublishDataset")).Name);

        Assert.Equal("127.0.0.1;::1", await client.Admin.ResumeAddressesAsync());
        Assert.Equal("127.0.0.1", await client.Admin.SetResumeAddressesAsync("127.0.0.1"));
        var unknown = await Assert.ThrowsAsync<DataverseNotFoundException>(() =>
            client.Admin.ResumeWorkflowAsync("nobody", "OK")
        );
        Assert.Contains("nobody", unknown.Message);
        Assert.Contains("127.0.0.1;::1", await client.Admin.ResetResumeAddressesAsync());

        _ = await client.Admin.ClearDefaultWorkflowAsync("PrePublishDataset");
        Assert.Contains("deleted", await client.Admin.DeleteWorkflowAsync(added.Id));
    }
}
