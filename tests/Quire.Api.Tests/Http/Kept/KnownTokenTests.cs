using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Who a token belongs to is remembered, and what changes about it counts at once.</summary>
public sealed class KnownTokenTests
{
    private const string Refused = "/api/licenses/default/1";

    [Theory, EachDatabase]
    public async Task A_token_that_was_just_used_ends_with_the_call_that_ends_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        _ = (await user.GetAsync("/api/users/:me")).Data;

        var renewed = (await user.PostAsync("/api/users/token/recreate")).Message.Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await user.GetAsync("/api/users/:me")).Status);

        using var again = server.As(Array.Find(renewed, t => Guid.TryParse(t, out _)));
        _ = (await again.GetAsync("/api/users/:me")).Data;
        _ = (await again.DeleteAsync("/api/users/token")).Data;
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.GetAsync("/api/users/:me")).Status);
    }

    [Theory, EachDatabase]
    public async Task Being_a_superuser_begins_and_ends_with_the_call_that_says_so(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        Assert.Equal(HttpStatusCode.Forbidden, (await user.PutAsync(Refused)).Status);

        var collection = await Make.CollectionAsync(admin, published: true);
        _ = await Make.DatasetAsync(admin, collection);
        var (open, hidden) = ($"/api/dataverses/{collection}/contents", $"/api/dataverses/{await Make.CollectionAsync(admin)}");
        Assert.Empty((await user.GetAsync(open)).Data.AsArray());
        Assert.Equal(HttpStatusCode.Unauthorized, (await user.GetAsync(hidden)).Status);

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Data;
        Assert.Equal(HttpStatusCode.OK, (await user.PutAsync(Refused)).Status);
        Assert.Single((await user.GetAsync(open)).Data.AsArray());
        _ = (await user.GetAsync(hidden)).Data;

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "false")).Data;
        Assert.Equal(HttpStatusCode.Forbidden, (await user.PutAsync(Refused)).Status);
        Assert.Empty((await user.GetAsync(open)).Data.AsArray());
        Assert.Equal(HttpStatusCode.Unauthorized, (await user.GetAsync(hidden)).Status);
    }
}
