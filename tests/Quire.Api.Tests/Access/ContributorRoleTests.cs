using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

public sealed class ContributorRoleTests
{
    [Theory, EachDatabase]
    public async Task Who_makes_a_dataset_gets_the_role_the_collection_chose(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{alias}/defaultContributorRole";
        var (name, token) = await Make.UserAsync(admin);
        var depositor = server.As(token);
        await Make.AssignAsync(admin, alias, "@" + name, "dsContributor");
        Assert.Equal("contributor", (await admin.GetAsync(path)).Data["alias"]!.GetValue<string>());
        Assert.Equal("contributor", await RoleAsync());

        var set = await admin.PutAsync($"{path}/curator");
        Assert.Equal($"Default contributor role for Dataverse Collection {alias} has been set to Curator.", set.Message);
        Assert.Equal("curator", (await admin.GetAsync(path)).Data["alias"]!.GetValue<string>());
        Assert.Equal("curator", await RoleAsync());

        var none = await admin.PutAsync($"{path}/none");
        Assert.Equal($"Default contributor role for Dataverse Collection {alias} has been set to None.", none.Message);
        Assert.Null((await admin.GetAsync(path)).Json["data"]);
        Assert.Null(await RoleAsync());

        async Task<string?> RoleAsync()
        {
            var (dataset, _) = await Make.DatasetAsync(depositor, alias);
            return (await admin.GetAsync($"/api/datasets/{dataset}/assignments"))
                .Data.AsArray()
                .Where(a =>
                    a!["assignee"]!.GetValue<string>() == "@" + name && a["definitionPointId"]!.GetValue<long>() == dataset
                )
                .Select(a => a!["_roleAlias"]!.GetValue<string>())
                .SingleOrDefault();
        }
    }

    [Theory, EachDatabase]
    public async Task Roles_that_are_none_or_give_nothing_on_datasets_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var path = $"/api/dataverses/{await Make.CollectionAsync(admin)}/defaultContributorRole";

        (await admin.PutAsync($"{path}/nobody")).MustBeError(HttpStatusCode.NotFound, "Role nobody not found.");
        (await admin.PutAsync($"{path}/dvContributor")).MustBeError(
            HttpStatusCode.BadRequest,
            "Role dvContributor does not have dataset permissions."
        );
        Assert.Equal("contributor", (await admin.GetAsync(path)).Data["alias"]!.GetValue<string>());
    }
}
