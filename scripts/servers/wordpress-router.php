<?php
// Pretty permalinks under `php -S`: files as they are, index.php of a folder, all else to WordPress.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$root = $_SERVER['DOCUMENT_ROOT'];
if ($path !== '/' && is_file($root . $path)) return false;
$inside = rtrim($path, '/') . '/index.php';
$script = is_file($root . $inside) ? $inside : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
chdir(dirname($root . $script));
require $root . $script;
