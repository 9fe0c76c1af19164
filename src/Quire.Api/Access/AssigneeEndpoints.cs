using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Who holds what, as an administrator sees it.</summary>
internal static class AssigneeEndpoints
{
    public static void MapAssigneeEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/assignments/assignees/{**assignee}", AssignmentsAsync)
            .Says("ListAssignmentsOf", "Lists the roles an account or a group was given itself.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<RoleAssignmentResponse>>>();
        admin
            .MapGet("/assignee/{**assignee}", AssigneeAsync)
            .Says("GetAssignee", "Reads what is shown of an account or a group.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<AssigneeResponse>>();
        admin
            .MapGet("/permissions/{**dvo}", PermissionsAsync)
            .Says("GetPermissionReport", "Tells what the caller may do on a collection, dataset or file.", 401, 404, 503)
            .Produces<ApiEnvelope<PermissionReport>>();
        admin
            .MapGet("/dataverse/{id}/addRoleAssignmentsToChildren", SpreadAsync)
            .Says(
                "SpreadAssignments",
                "Gives the roles held on a collection on those below, as far as :InheritParentRoleAssignments lists them.",
                400,
                401,
                403,
                404,
                503
            )
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> AssignmentsAsync(string assignee, Call call) =>
        Answer.Ok(AssignmentJson.Of(await call.RunAsync(new ListAssignmentsOf(AssigneeInPath.Of(assignee)))));

    private static async Task<IResult> AssigneeAsync(string assignee, Call call)
    {
        var found = await call.RunAsync(new GetAssignee(AssigneeInPath.Of(assignee)));
        return Answer.Ok(
            new AssigneeResponse
            {
                Title = found.Title,
                Email = found.Email,
                Affiliation = found.Affiliation,
            }
        );
    }

    private static async Task<IResult> PermissionsAsync(string dvo, Call call)
    {
        var held = await call.RunAsync(new GetOwnPermissions(new ObjectRef.Named(AssigneeInPath.Of(dvo))));
        return Answer.Ok(new PermissionReport { User = call.Caller.Identifier, Permissions = PermissionNames.Of(held) });
    }

    private static async Task<IResult> SpreadAsync(CollectionId id, Call call)
    {
        RequestTarget.Note(call.Http, id.Text);
        var done = await call.RunAsync(new SpreadAssignments(id.Ref));
        return Answer.Message(TextOf(done));
    }

    // Clients know this answer as JSON within a text.
    private static string TextOf(SpreadView done)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("Dataverses Updated");
            foreach (var collection in done.CollectionIds)
            {
                json.WriteNumberValue(collection);
            }

            json.WriteEndArray();
            Write(json, "Updated Dataverse Aliases", done.CollectionAliases);
            Write(json, "Assignments added for", done.Given);
            Write(json, "Assignments not added for", done.Passed);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
