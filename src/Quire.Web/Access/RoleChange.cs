using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Web.Depositing;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Access;

/// <summary>Gives a role and takes one away, as a form asks.</summary>
internal static class RoleChange
{
    public static async Task<RoleOutcome> ApplyAsync(Call call, RolesPlace place)
    {
        var form = await PageForm.OfAsync(call);
        return form.GetValueOrDefault("do") switch
        {
            "give" => await GiveAsync(call, place, form),
            "take" => await TakeAsync(call, place, form),
            _ => await AgainAsync(call, place, s => s with { Problem = call.Wording()["form.unknown"] }),
        };
    }

    private static async Task<RoleOutcome> GiveAsync(Call call, RolesPlace place, IReadOnlyDictionary<string, string> form)
    {
        var (typed, role) = (form.GetValueOrDefault("who", "").Trim(), form.GetValueOrDefault("role", ""));
        var who = form.GetValueOrDefault("whom") is { Length: > 0 } chosen ? chosen : typed;
        var texts = call.Wording();
        if (who.Length == 0 || role.Length == 0)
        {
            var missing = texts[who.Length == 0 ? "roles.who.missing" : "roles.role.missing"];
            return await AgainAsync(call, place, s => s with { Who = typed, Role = role, Problem = missing });
        }

        var (assignee, meant) = await TypedAssignees.OfAsync(call, place.Target, who);
        if (assignee is null)
        {
            return await AgainAsync(
                call,
                place,
                s =>
                    s with
                    {
                        Who = typed,
                        Role = role,
                        Meant = meant,
                        Problem = texts[meant.Count == 0 ? "roles.who.nobody" : "roles.who.which"],
                    }
            );
        }

        var tried =
            place.Kind == ObjectKind.Collection
                ? await call.AttemptAsync(new AssignCollectionRole(place.Target, assignee, role))
                : await call.AttemptAsync(new AssignDatasetRole(place.Target, assignee, role));
        return tried.Refusal is not { } refusal
            ? new("given")
            : await AgainAsync(call, place, s => s with { Who = typed, Role = role }, refusal);
    }

    private static async Task<RoleOutcome> TakeAsync(Call call, RolesPlace place, IReadOnlyDictionary<string, string> form)
    {
        if (!long.TryParse(form.GetValueOrDefault("assignment"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return await AgainAsync(call, place, s => s with { Problem = call.Wording()["form.unknown"] });
        }

        // Whoever takes their own role may not be able to give it back.
        if (form.ContainsKey("own") && !form.ContainsKey("sure"))
        {
            return new(null, (await RolesReading.OfAsync(call, place)) with { Own = id });
        }

        var tried = await call.AttemptAsync(new RevokeRoleAssignment(place.Target, id));
        // In another window it was taken away already.
        return tried.Refusal is null or RepositoryError.NotFound { Code.Text: KnownErrors.RoleGone }
            ? new(form.ContainsKey("sure") ? RoleOutcome.Own : "taken")
            : await AgainAsync(call, place, s => s, tried.Refusal);
    }

    private static async Task<RoleOutcome> AgainAsync(
        Call call,
        RolesPlace place,
        Func<RolesShown, RolesShown> with,
        RepositoryError? refusal = null
    )
    {
        var shown = with(await RolesReading.OfAsync(call, place));
        return refusal is null
            ? new(null, shown, StatusCodes.Status400BadRequest)
            : new(
                null,
                shown with
                {
                    Problem = Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording()),
                },
                FormStatus.Of(refusal)
            );
    }
}
