using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Looks;

/// <summary>A logo, and whose it is.</summary>
/// <param name="Collection">The collection it stands for.</param>
/// <param name="Logo">The logo.</param>
public sealed record LookLogo(CollectionRecord Collection, CollectionLogo Logo);
