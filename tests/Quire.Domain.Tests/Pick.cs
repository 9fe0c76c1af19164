using CsCheck;

namespace Quire.Domain.Tests;

/// <summary>One of some texts, for tests with random input.</summary>
internal static class Pick
{
    public static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
