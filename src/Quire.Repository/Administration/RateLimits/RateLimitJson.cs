using System.Text.Json.Serialization;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>Reads the setting of limits by tier and action.</summary>
[JsonSerializable(typeof(List<RateLimitRule>))]
internal sealed partial class RateLimitJson : JsonSerializerContext;
