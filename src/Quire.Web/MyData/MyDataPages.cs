using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Data.Access;
using Quire.Repository.Search.Own;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.MyData;

/// <summary>What is somebody's own: on what they hold roles.</summary>
internal static class MyDataPages
{
    public static void MapMyDataPages(this IEndpointRouteBuilder pages) => pages.MapGet($"/{OwnAsked.Path}", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(Call call)
    {
        if (!call.Caller.HasAccount)
        {
            return Moved.To(call.Http, "account/sign-in?returnTo=%2Fmy");
        }

        var texts = call.Wording();
        var asked = OwnAsked.Of(call.Http.Request);
        var roles = await call.RunAsync(new ListSelectableRoles());
        var found = await call.AttemptAsync(new FindOwnData(asked.Request(Chosen(asked, roles))));
        var shown = new OwnShown(asked, roles)
        {
            Answer = found.Value,
            Problem = found.Refusal is { } refusal ? Refusals.TextOf(refusal, texts) : null,
        };
        return PageResult.Of<MyDataPage, OwnShown>(
            shown,
            new(texts["own.title"]) { NoIndex = true },
            found.Refusal switch
            {
                null => StatusCodes.Status200OK,
                RepositoryError.BadRequest => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status503ServiceUnavailable,
            }
        );
    }

    private static List<long> Chosen(OwnAsked asked, IReadOnlyList<RoleRecord> roles)
    {
        if (roles.FirstOrDefault(r => r.Id.ToString(CultureInfo.InvariantCulture) == asked.Role) is { } one)
        {
            return [one.Id];
        }

        var editing = roles.Where(r => (r.Permissions & (Permission.EditDataset | Permission.EditDataverse)) != 0).ToList();
        return [.. (asked.Role != OwnAsked.AnyRole && editing.Count > 0 ? editing : roles).Select(r => r.Id)];
    }
}
