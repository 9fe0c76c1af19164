namespace Quire.Api.Sword;

/// <summary>Marks endpoints of SWORD, which take API tokens by basic authentication.</summary>
internal sealed class SpeaksSword;
