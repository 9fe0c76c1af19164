using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Explaining;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Access;

/// <summary>Reads who may do what on a collection or dataset.</summary>
internal static class RolesReading
{
    /// <summary>What the page shows, and why somebody may do something where its address asks that.</summary>
    public static async Task<RolesShown> OfAsync(Call call, RolesPlace place)
    {
        var query = call.Http.Request.Query;
        var number = PageNumber.Of(query["page"]);
        var shown = new RolesShown
        {
            Place = place,
            Number = number,
            Holders = await call.RunAsync(
                new ListRoleHolders(place.Target, (number - 1) * RolesShown.PageSize, RolesShown.PageSize)
            ),
            Givable = await call.RunAsync(new ListGivableRoles(place.Target)),
            Done = query["done"].ToString() is { Length: > 0 } done ? done : null,
            AskedWho = query["user"].ToString().Trim(),
            Asked = PermissionNames.TryParse(query["may"].ToString(), out var asked) && asked != Permission.All ? asked : default,
        };
        return shown.Asked == Permission.None ? shown : await ExplainedAsync(call, shown);
    }

    /// <summary>People and groups that are found by what somebody typed: a line each, and in it the name after a tab.</summary>
    public static async Task<IResult> AssigneesAsync(Call call, ObjectRef target)
    {
        var found = await call.RunAsync(new FindAssignees(target, call.Http.Request.Query["q"].ToString()));
        call.Http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(
            string.Join('\n', found.Select(c => $"{c.Assignee}\t{RoleWords.LabelOf(c).ReplaceLineEndings(" ")}")),
            "text/plain; charset=utf-8"
        );
    }

    private static async Task<RolesShown> ExplainedAsync(Call call, RolesShown shown)
    {
        var user = shown.AskedWho.Length == 0 ? null : shown.AskedWho;
        var tried = await call.AttemptAsync(new ExplainPermission(shown.Place.Target, user, shown.Asked));
        return shown with
        {
            Explained = tried.Value,
            Unexplained = tried.Refusal is { } refusal ? Refusals.TextOf(refusal, call.Wording()) : null,
        };
    }
}
