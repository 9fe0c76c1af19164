using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Operations;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Roles;

/// <summary>The roles that can be given everywhere, and what they give.</summary>
internal static class RolePages
{
    private const string Path = "administration/roles";

    public static void MapRolePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet($"/{Path}", BeginAsync).AsAdministration();
        pages.MapPost($"/{Path}", ChangeAsync).AsAdministration();
    }

    // A form that begins with what a role is.
    private static async Task<IResult> BeginAsync(Call call)
    {
        var all = await call.RunAsync(new ListInstallationRoles());
        var changed = NumberIn(call.Http.Request.Query["role"]) is { } id ? all.FirstOrDefault(r => r.Id == id) : null;
        return Show(call, new(all, changed is null ? FormShown.Empty : RoleForm.Of(changed)));
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var id = NumberIn(form.GetValueOrDefault("role"));
        RepositoryError? refusal;
        switch (form.GetValueOrDefault("do"))
        {
            case "save":
                var role = new Input<RoleInput>(RoleForm.InputIn(form));
                refusal = (
                    id is { } known
                        ? await call.AttemptAsync(new UpdateRole(known, role))
                        : await call.AttemptAsync(new CreateInstallationRole(role))
                ).Refusal;
                break;
            // Whoever holds it loses it with the role.
            case "delete" when form.ContainsKey("sure"):
                refusal = (await call.AttemptAsync(new DeleteRole(id ?? 0, Alias: null))).Refusal;
                break;
            default:
                return await AgainAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        return refusal is null
            ? Moved.To(call.Http, Path)
            : await AgainAsync(call, RefusedForm.Of(call, form, refusal, RoleForm.Fields), RefusedForm.StatusOf(refusal));
    }

    private static async Task<IResult> AgainAsync(Call call, FormShown form, int status) =>
        Show(call, new(await call.RunAsync(new ListInstallationRoles()), form), status);

    private static long? NumberIn(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IResult Show(Call call, RolesShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<RolesPage, RolesShown>(call, shown, "admin.roles.title", status);
}
