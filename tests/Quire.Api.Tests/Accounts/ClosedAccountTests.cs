using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Ending;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Accounts that are closed by whoever runs the server.</summary>
public sealed class ClosedAccountTests
{
    [Theory, EachDatabase]
    public async Task Of_all_superusers_closed_at_once_one_is_left(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var names = new List<string> { (await admin.GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>() };
        for (var i = 0; i < 3; i++)
        {
            names.Add((await Make.UserAsync(admin)).Name);
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{names[^1]}", "true")).Data;
        }

        var refusals = (await Task.WhenAll(names.Select(n => CloseAsync(server, n)))).OfType<RepositoryError>().ToList();

        Assert.Equal("account.superuser.last", Assert.Single(refusals).Code.ToString());
    }

    private static async Task<RepositoryError?> CloseAsync(TestServer server, string name)
    {
        await using var scope = server.Services.CreateAsyncScope();
        try
        {
            var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
            _ = await gate.RunAsync(new CloseAccount(name), Caller.System, CancellationToken.None);
            return null;
        }
        catch (RepositoryException e)
        {
            return e.Error;
        }
    }
}
