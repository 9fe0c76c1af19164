using Quire.Api.Http;
using Quire.Contracts.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Operations;

namespace Quire.Api.Access.Reading;

/// <summary>Reads what groups are to be.</summary>
internal static class GroupReader
{
    public static Task<Input<ExplicitGroupInput>> ExplicitAsync(Call call) =>
        InputReading.OfAsync(async () =>
        {
            var body = await JsonBody.ReadAsync<GroupRequest>(call.Http.Request, call.Aborted);
            return new ExplicitGroupInput(body.AliasInOwner, body.DisplayName, body.Description);
        });

    public static Task<Input<IReadOnlyList<string>>> MembersAsync(Call call) =>
        InputReading.OfAsync(() => JsonBody.NamesAsync(call.Http.Request, call.Aborted));

    public static Task<Input<IpGroupInput>> IpAsync(Call call) =>
        InputReading.OfAsync(async () =>
        {
            var body = await JsonBody.ReadAsync<IpGroupRequest>(call.Http.Request, call.Aborted);
            return new IpGroupInput
            {
                Alias = body.Alias,
                Name = body.Name,
                Description = body.Description,
                Ranges =
                [
                    .. (body.Ranges ?? []).Select(r =>
                        r is [var first, var last] ? (first, last) : throw AccessRequestErrors.NoPair()
                    ),
                    .. (body.Addresses ?? []).Select(a => (a, a)),
                ],
            };
        });

    public static Task<Input<MailDomainGroupInput>> MailAsync(Call call) =>
        InputReading.OfAsync(async () =>
        {
            var body = await JsonBody.ReadAsync<MailDomainGroupRequest>(call.Http.Request, call.Aborted);
            return new MailDomainGroupInput
            {
                Alias = body.Alias,
                Name = MustHave(body.Name, "name"),
                Description = body.Description,
                Domains = body.Domains ?? [],
                AreExpressions = body.Regex == true,
            };
        });

    public static async Task<CreateShibbolethGroup> ShibbolethAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<ShibbolethGroupRequest>(call.Http.Request, call.Aborted);
        return new(MustHave(body.Name, "name"), MustHave(body.Attribute, "attribute"), MustHave(body.Pattern, "pattern"));
    }

    private static string MustHave(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? throw AccessRequestErrors.GroupFieldMissing(field) : value;
}
