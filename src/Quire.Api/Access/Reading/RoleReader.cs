using Quire.Api.Http;
using Quire.Contracts.Access;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Api.Access.Reading;

/// <summary>Reads what a role is to be.</summary>
internal static class RoleReader
{
    public static Task<Input<RoleInput>> ReadAsync(Call call) =>
        InputReading.OfAsync(async () =>
        {
            var body = await JsonBody.ReadAsync<RoleRequest>(call.Http.Request, call.Aborted);
            return new RoleInput
            {
                Alias = body.Alias,
                Name = body.Name,
                Description = body.Description,
                Permissions = body.Permissions ?? [],
            };
        });
}
