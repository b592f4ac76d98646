package org.mien.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** The network presets that can be named in options and model files. */
public final class NetworkPresets {

  private final List<NetworkPreset> presets;

  /** These presets; the first one with a key wins. */
  public NetworkPresets(List<NetworkPreset> presets) {
    Map<String, NetworkPreset> byKey = new LinkedHashMap<>();
    presets.forEach(preset -> byKey.putIfAbsent(preset.key(), preset));
    this.presets = List.copyOf(byKey.values());
  }

  /** The presets that come with Mien. */
  public static NetworkPresets builtIn() {
    return new NetworkPresets(List.of(new PaperPreset(), new PlasticPreset(), new PlasticFrozenPreset(), new StillsPreset(),
        new TransformerPreset(), new MotionPreset()));
  }

  /** All of them, in the order given. */
  public List<NetworkPreset> all() {
    return presets;
  }

  /** The preset of this key, if there is one. */
  public Optional<NetworkPreset> find(String key) {
    return presets.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /**
   * Checks a word that names a preset, or an ensemble of presets such as {@code ensemble:paper*3+plastic}.
   *
   * @throws UserError if a preset in it does not exist
   */
  public void check(String key) {
    if (EnsembleKey.matches(key)) {
      EnsembleKey.parse(key, this);
    } else {
      get(key);
    }
  }

  /**
   * The preset of this key.
   *
   * @throws UserError if there is no such preset
   */
  public NetworkPreset get(String key) {
    return find(key).orElseThrow(() -> new UserError("There is no network preset '" + key + "'; use one of "
        + presets.stream().map(NetworkPreset::key).collect(Collectors.joining(", ")) + "."));
  }
}
