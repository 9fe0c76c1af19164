using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Reads bodies, or parts of them, into memory that was asked for before.</summary>
internal static class BodyReader
{
    // The bytes, the text they are or the index of their values, and what is made of those.
    public const int Cost = 4;
    private const int Step = 4096;
    private static readonly object Key = new();

    /// <summary>Reads to the end; more than the limit is refused, where the length is told before anything is read.</summary>
    public static async Task<ArraySegment<byte>> ReadAsync(
        HttpContext context,
        Stream body,
        long? length,
        int limit,
        CancellationToken ct
    )
    {
        if (length > limit)
        {
            throw TooLong(limit);
        }

        var charge = ChargeOf(context);
        var expected = (int)(length ?? Step);
        charge.Add(Cost * (long)expected);
        var buffer = GC.AllocateUninitializedArray<byte>(expected);
        for (var held = 0; ; )
        {
            // A body of known length ends where it says.
            var read = held == length ? 0 : await body.ReadAsync(buffer.AsMemory(held), ct);
            if (read == 0)
            {
                return new(buffer, 0, held);
            }

            held += read;
            if (held > limit)
            {
                throw TooLong(limit);
            }

            if (held == buffer.Length && held != length)
            {
                var longer = Math.Min((int)Math.Min(limit, int.MaxValue / 2) + 1, buffer.Length * 2);
                charge.Add(Cost * ((long)longer - buffer.Length));
                Array.Resize(ref buffer, longer);
            }
        }
    }

    /// <summary>What this request holds of the memory for bodies; given back when it was answered.</summary>
    public static BodyCharge ChargeOf(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var held))
        {
            return (BodyCharge)held!;
        }

        var charge = context
            .RequestServices.GetRequiredService<BodyBudget>()
            .Open(guest: !CallerMiddleware.Of(context).HasAccount);
        context.Items[Key] = charge;
        context.Response.RegisterForDispose(charge);
        return charge;
    }

    private static RepositoryException TooLong(int limit) => BodyErrors.TooLong(limit);
}
