//! Writes the table of the data under `presets/` that the program carries with it.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=presets");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("no CARGO_MANIFEST_DIR")?);
    let mut paths = Vec::new();
    collect(&root.join("presets"), "", &mut paths)?;
    // Sorted, so that the same tree gives the same program.
    paths.sort();
    let mut table = String::from("&[\n");
    for path in paths {
        writeln!(
            table,
            "    DataFile {{ path: {path:?}, text: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})) }},",
            format!("/presets/{path}")
        )?;
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    fs::write(out.join("embedded.rs"), table)?;
    Ok(())
}

/// Adds the data files below `folder`; `prefix` is the path from `presets/`, ending in `/`.
fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or("a file name under presets/ is not UTF-8")?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), paths)?;
        } else if !name.starts_with('.') && is_data(name) {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// Whether a file is data; explanations for readers stay out of the program.
fn is_data(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "toml" || extension == "ftl")
}
