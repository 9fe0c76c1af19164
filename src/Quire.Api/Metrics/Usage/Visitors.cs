using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.Usage;

/// <summary>
/// Tells visitors apart without keeping who they are: by a digest with a secret that is made anew each day and known to this
/// process alone.
/// </summary>
internal sealed class Visitors(AgentKinds agents, TimeProvider time)
{
    private const int Salt = 32;
    private const int LongestAgent = 512;
    private Secret _secret = new(Day: -1, []);

    /// <summary>Who asks, as they are counted; null for robots and for those who look at what was lent to them.</summary>
    public Visitor? Of(HttpContext context)
    {
        var caller = CallerMiddleware.Of(context);
        if (caller.IsAnonymized || caller.Credential == Credential.PreviewLink)
        {
            return null;
        }

        var agent = context.Request.Headers.UserAgent.ToString();
        return agents.Of(agent) is { } kind
            ? new(KeyOf(caller.AccountId, Connected.OriginOf(context).Address ?? IPAddress.None, agent), kind)
            : null;
    }

    private ulong KeyOf(long? account, IPAddress address, string agent)
    {
        Span<byte> text = stackalloc byte[Salt + 1 + 16 + (LongestAgent * 3)];
        SecretOfToday().CopyTo(text);
        var length = Salt;
        if (account is { } id)
        {
            text[length++] = 1;
            BinaryPrimitives.WriteInt64LittleEndian(text[length..], id);
            length += sizeof(long);
        }
        else
        {
            text[length++] = 0;
            address.TryWriteBytes(text[length..], out var written);
            length += written;
            length += Encoding.UTF8.GetBytes(agent.AsSpan(0, Math.Min(agent.Length, LongestAgent)), text[length..]);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }

    private ReadOnlySpan<byte> SecretOfToday()
    {
        var day = time.GetUtcNow().Ticks / TimeSpan.TicksPerDay;
        var secret = _secret;
        if (secret.Day == day)
        {
            return secret.Bytes;
        }

        // Two at once would make one each; whose stands first is everybody's.
        var made = new Secret(day, RandomNumberGenerator.GetBytes(Salt));
        var before = Interlocked.CompareExchange(ref _secret, made, secret);
        return ReferenceEquals(before, secret) ? made.Bytes : before.Bytes;
    }

    private sealed record Secret(long Day, byte[] Bytes);
}
